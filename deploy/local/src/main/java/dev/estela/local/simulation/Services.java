package dev.estela.local.simulation;

import java.time.Instant;

/** The services as the clock sees them. */
interface Services {
    /** Asks every service, in parallel. */
    SystemState states() throws InterruptedException;

    /** Fires every timer due up to an instant in every service, in parallel, and sets their clocks to it. */
    SystemState advance(Instant to) throws InterruptedException;
}
