package dev.estela.orders.fact;

import dev.estela.chassis.event.Cause;
import java.time.Instant;

/**
 * Where a fact comes from.
 *
 * @param at business time of the fact
 * @param fingerprint of its content
 */
public record Provenance(Cause cause, Instant at, String fingerprint) {

    public String rank() {
        return Rank.of(at, fingerprint);
    }

    public Said says(String value, Instant since) {
        return new Said(rank(), value, since, cause.eventId(), cause.type());
    }
}
