package dev.estela.surveys.ticket;

import dev.estela.chassis.event.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of ticket_copy.
 *
 * @param orderId nothing once it has turned out to be about no order
 * @param solvedVersion the version whose event told of the solution, and so is its cause; null for other events
 */
record TicketCopy(
        String ticketId,
        @Nullable String orderId,
        @Nullable String shipmentId,
        long version,
        String status,
        @Nullable Instant solvedAt,
        String eventId,
        String eventType,
        @Nullable Long solvedVersion,
        @Nullable String solvedEventId,
        @Nullable String solvedTraceparent) {

    static TicketCopy of(TicketState ticket, Event event) {
        boolean solution = event.type().equals(TicketState.SOLVED);
        return new TicketCopy(
                ticket.ticketId(),
                ticket.orderId(),
                ticket.shipmentId(),
                ticket.version(),
                ticket.status(),
                ticket.solvedAt(),
                event.id(),
                event.type(),
                solution ? (Long) ticket.version() : null,
                solution ? event.id() : null,
                solution ? event.traceparent() : null);
    }

    /** Both together: the newer state, and the last event that told of a solution. */
    static TicketCopy merge(TicketCopy one, TicketCopy other) {
        TicketCopy newer = other.version > one.version ? other : one;
        TicketCopy last = lastToTell(one, other);
        return new TicketCopy(
                newer.ticketId,
                newer.orderId,
                newer.shipmentId,
                newer.version,
                newer.status,
                newer.solvedAt,
                newer.eventId,
                newer.eventType,
                last.solvedVersion,
                last.solvedEventId,
                last.solvedTraceparent);
    }

    private static TicketCopy lastToTell(TicketCopy one, TicketCopy other) {
        if (one.solvedVersion == null || other.solvedVersion == null) {
            return one.solvedVersion == null ? other : one;
        }
        return other.solvedVersion > one.solvedVersion ? other : one;
    }
}
