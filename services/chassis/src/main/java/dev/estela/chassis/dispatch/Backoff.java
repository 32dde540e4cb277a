package dev.estela.chassis.dispatch;

import java.time.Duration;

/** How long to leave a server alone that could not take a message: 5 seconds, then three times as long each time, an hour at most. */
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Backoff() {}

    /** @param failures how often it has failed so far, from 1 */
    public static Duration after(int failures) {
        double seconds = FIRST.toSeconds() * Math.pow(3, Math.min(failures, 10) - 1.0);
        return seconds >= LONGEST.toSeconds() ? LONGEST : Duration.ofSeconds((long) seconds);
    }
}
