package dev.estela.local.simulation;

import java.time.Instant;
import java.util.Set;

/** The services as the clock sees them. */
interface Services {
    /** Asks every service, in parallel. */
    SystemState states() throws InterruptedException;

    /** Asks some of them: those that work should not be kept from it by questions to all. */
    SystemState states(Set<String> services) throws InterruptedException;

    /** Fires every timer due up to an instant in every service, in parallel, and sets their clocks to it. */
    SystemState advance(Instant to) throws InterruptedException;
}
