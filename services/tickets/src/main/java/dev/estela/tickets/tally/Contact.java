package dev.estela.tickets.tally;

import dev.estela.tickets.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as reports count it. Nothing of it is personal.
 *
 * @param day on which it was opened, UTC
 * @param reason the confirmed one, else the proposed one, else empty
 */
record Contact(
        UUID ticketId,
        String store,
        LocalDate day,
        String reason,
        @Nullable String orderId,
        @Nullable String shipmentId,
        @Nullable Long firstReplySeconds,
        @Nullable Long resolutionSeconds,
        boolean solved,
        boolean solvedAtFirst) {

    static Contact of(Ticket ticket, List<FirstContact.Step> log) {
        FirstContact first = FirstContact.of(log);
        return new Contact(
                ticket.id(),
                ticket.store(),
                LocalDate.ofInstant(ticket.openedAt(), ZoneOffset.UTC),
                reason(ticket),
                ticket.orderId(),
                ticket.shipmentId(),
                seconds(ticket, ticket.firstRepliedAt()),
                seconds(ticket, ticket.solvedAt()),
                first.isSolved(),
                first.isSolvedAtFirst());
    }

    private static String reason(Ticket ticket) {
        String reason = ticket.reason() == null ? ticket.proposedReason() : ticket.reason();
        return reason == null ? "" : reason;
    }

    private static @Nullable Long seconds(Ticket ticket, @Nullable Instant until) {
        return until == null ? null : Duration.between(ticket.openedAt(), until).toSeconds();
    }
}
