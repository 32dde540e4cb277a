package dev.estela.surveys.ticket;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a ticket's event that surveys needs. Every type carries the whole ticket, so that the newest version is all there is to know; what is said
 * meanwhile and who has it is left out, since it changes nothing about a survey.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TicketState(
        String ticketId,
        @Nullable String orderId,
        @Nullable String shipmentId,
        long version,
        String status,
        @Nullable Instant solvedAt,
        @Nullable OpenedBy openedBy) {

    static final String SOLVED = "dev.estela.ticket.solved.v1";
    static final Set<String> TYPES = Set.of(
            SOLVED,
            "dev.estela.ticket.opened.v1",
            "dev.estela.ticket.changed.v1", // it may have turned out to be about another order
            "dev.estela.ticket.reopened.v1",
            "dev.estela.ticket.closed.v1",
            "dev.estela.ticket.merged.v1");

    /** What went wrong with an order. An address that takes no mail is none of it, and could not be asked anyway. */
    private static final Set<String> TROUBLE = Set.of("low_score", "lost", "exception", "attempt_failed");

    /** Questions of customers are answered where they were asked: nobody is asked about them here. */
    boolean aboutTrouble() {
        return openedBy != null && TROUBLE.contains(openedBy.kind());
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OpenedBy(String kind) {}
}
