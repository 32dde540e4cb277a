package dev.estela.local.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The services as the clock sees them. */
interface Services {
    /** Waits, but not for long, until every service has handled what stands before these ends, and asks them all how they stand. */
    SystemState settle(Map<String, Long> ends) throws InterruptedException;

    /** The turns of a step of the clock, first things first. */
    List<Integer> stages();

    /** Fires every timer due up to an instant in every service of a stage, in parallel, and sets their clocks to it. */
    SystemState advance(int stage, Instant to) throws InterruptedException;
}
