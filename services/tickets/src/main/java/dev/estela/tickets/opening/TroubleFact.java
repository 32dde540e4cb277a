package dev.estela.tickets.opening;

import dev.estela.chassis.event.Cause;
import dev.estela.tickets.ticket.Parcel;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketEvent;
import dev.estela.tickets.ticket.Trouble;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person must see to.
 *
 * @param subject what there is one ticket for: an incident, a survey, an order
 * @param solution the ticket that was solved, and is not as the customer sees it
 * @param parcel how it stood when the trouble was told
 * @param about what is named to people: a tracking number, where there is one
 */
record TroubleFact(
        Trouble trouble,
        String subject,
        String store,
        String customerId,
        String orderId,
        @Nullable String shipmentId,
        @Nullable String about,
        @Nullable String incidentId,
        @Nullable String invitationId,
        @Nullable Integer score,
        Parcel parcel,
        @Nullable UUID solution,
        Instant at,
        Cause cause) {

    UUID ticketId() {
        return Ticket.idOf(trouble, subject);
    }

    TicketEvent.OpenedBy openedBy() {
        return new TicketEvent.OpenedBy(trouble, cause.eventId(), incidentId, invitationId, score);
    }
}
