package dev.estela.surveys.fact;

import dev.estela.chassis.event.Cause;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that trouble with an order opened, as it now stands.
 *
 * @param shipmentId the parcel in trouble
 */
public record TicketFact(
        String ticketId,
        @Nullable String shipmentId,
        String status,
        @Nullable Instant solvedAt,
        String eventId,
        String eventType,
        @Nullable String solvedEventId,
        @Nullable String solvedTraceparent) {

    private static final String SOLVED_EVENT = "dev.estela.ticket.solved.v1";

    /** What is closed was solved before. What is merged goes on elsewhere, and whoever was told so knows of no solution. */
    private static final Set<String> SOLVED = Set.of("SOLVED", "CLOSED");

    boolean solved() {
        return solvedAt != null && SOLVED.contains(status);
    }

    Cause solvedEvent() {
        return solvedEventId == null
                ? new Cause(eventId, eventType, null)
                : new Cause(solvedEventId, SOLVED_EVENT, solvedTraceparent);
    }
}
