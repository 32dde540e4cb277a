package dev.estela.tracking.shipment;

import dev.estela.tracking.incident.Words;
import java.time.Instant;

/**
 * What became of an incident.
 *
 * @param what whether the world is told that it was opened or has grown, that it is over, or nothing
 * @param at when it happened
 */
record IncidentChange(What what, KnownIncident incident, Instant at, Words words) {

    enum What {
        OPENED,
        RECOVERED,
        QUIET
    }

    boolean isTold() {
        return what != What.QUIET;
    }
}
