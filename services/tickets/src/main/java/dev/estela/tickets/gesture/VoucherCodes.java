package dev.estela.tickets.gesture;

import java.security.SecureRandom;

/** Codes that nobody guesses and everybody can read out: no letter looks like a digit. */
final class VoucherCodes {
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 3;
    private static final int LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VoucherCodes() {}

    static String next() {
        StringBuilder code = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            code.append(group == 0 ? "" : "-");
            for (int i = 0; i < LENGTH; i++) {
                code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
        }
        return code.toString();
    }
}
