package dev.estela.local.replay;

import java.time.Duration;

/**
 * How to replay.
 *
 * @param step how far the clock moves at a time
 * @param after how far it runs on after the last event, so that late timers end
 * @param clock whether to move the clock at all
 */
public record ReplayOptions(Duration step, Duration after, boolean clock) {
    /** A day's events are sent before the clock moves over the day; facts may be at most this far ahead of it. */
    private static final Duration FURTHEST_AHEAD = Duration.ofHours(48);

    public static final ReplayOptions DEFAULT = new ReplayOptions(Duration.ofDays(1), Duration.ofDays(45), true);

    public ReplayOptions {
        if (step.compareTo(Duration.ofMinutes(1)) < 0 || step.compareTo(FURTHEST_AHEAD) > 0) {
            throw new ReplayException(
                    "A step is between a minute and 48 hours: facts may be at most 48 hours ahead of the clock.");
        }
        if (after.isNegative()) {
            throw new ReplayException("The time to run on after the last event cannot be negative.");
        }
    }
}
