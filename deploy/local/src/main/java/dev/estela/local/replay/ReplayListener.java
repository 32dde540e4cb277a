package dev.estela.local.replay;

import java.time.Instant;

/** Hears how far a replay is. */
@FunctionalInterface
public interface ReplayListener {
    /**
     * A step is done and the system is at rest (unless the clock is real).
     *
     * @param reached where the business time stands
     * @param sent events sent so far
     */
    void reached(Instant reached, long sent) throws InterruptedException;
}
