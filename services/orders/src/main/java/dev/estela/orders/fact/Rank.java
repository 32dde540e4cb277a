package dev.estela.orders.fact;

import java.time.Instant;

/** A place among facts of one kind, as text that sorts: the later one is the truth, and content decides between two of the same instant. */
public final class Rank {
    /** Keeps instants before 1970 positive, so that their digits sort too. */
    private static final long SHIFT = 1_000_000_000_000L;

    private Rank() {}

    public static String of(Instant at, String fingerprint) {
        return digits(at.getEpochSecond() + SHIFT, 13) + digits(at.getNano(), 9) + ":" + fingerprint;
    }

    /** For an aggregate that numbers its own changes. */
    public static String of(long version) {
        return digits(version, 19);
    }

    private static String digits(long number, int width) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }
}
