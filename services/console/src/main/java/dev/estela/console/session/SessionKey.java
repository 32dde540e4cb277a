package dev.estela.console.session;

import dev.estela.chassis.security.ApiKeys;
import java.security.SecureRandom;
import java.util.Base64;

/** What the browser holds: 256 random bits that mean nothing. Here only the hash of it is known. */
public record SessionKey(String value) {
    static final String COOKIE = "estela_session";
    static final String PATH = "/console";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static SessionKey random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return ApiKeys.hash(value);
    }
}
