package dev.estela.orders.fact;

import dev.estela.chassis.event.Cause;
import java.time.Instant;

/**
 * One statement about one axis.
 *
 * @param rank its place among the others, see {@link Rank}
 * @param since business time of what it says
 */
public record Said(String rank, String value, Instant since, String eventId, String type) {

    public Axis axis() {
        return new Axis(value, since, cause());
    }

    public Cause cause() {
        return new Cause(eventId, type, null);
    }

    /** Of two messages that say the same, the one with the smaller id is named, whichever came first. */
    Said orSame(Said other) {
        return eventId.compareTo(other.eventId) <= 0 ? this : other;
    }
}
