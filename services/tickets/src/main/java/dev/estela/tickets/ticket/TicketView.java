package dev.estela.tickets.ticket;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.security.OfStore;
import dev.estela.tickets.contact.ContactCopy;
import dev.estela.tickets.priority.Assessment;
import dev.estela.tickets.priority.Priority;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the API shows it.
 *
 * @param assessedPriority what the formula says; {@code points} says why
 * @param givenPriority what somebody has said instead
 * @param waitingFor whose turn it is: us, customer, third_party, nobody
 * @param waitingSince when the customer wrote what has not been answered yet
 * @param dueAt when the next promise is broken if nothing happens
 */
public record TicketView(
        UUID ticketId,
        String number,
        String store,
        Channel channel,
        Status status,
        String waitingFor,
        Priority priority,
        Priority assessedPriority,
        @Nullable Priority givenPriority,
        List<Assessment.Point> points,
        String subject,
        @Nullable String language,
        Asker requester,
        @Nullable String customerId,
        @Nullable String orderId,
        @Nullable String shipmentId,
        @Nullable String queue,
        @Nullable String agent,
        @Nullable String reason,
        @Nullable String proposedReason,
        TicketEvent.@Nullable OpenedBy openedBy,
        int reopened,
        long version,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant waitingSince,
        @Nullable Instant firstRepliedAt,
        @Nullable Instant solvedAt,
        @Nullable Instant dueAt,
        @Nullable Instant snoozedUntil,
        @Nullable String snoozedFor,
        @Nullable UUID mergedInto,
        Cause cause)
        implements OfStore {

    public record Asker(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    /** @param contact what is known of the customer today */
    static TicketView of(Ticket ticket, @Nullable ContactCopy contact) {
        return new TicketView(
                ticket.id(),
                ticket.number(),
                ticket.store(),
                ticket.channel(),
                ticket.status(),
                waitingFor(ticket.status()),
                ticket.priority(),
                ticket.assessedPriority(),
                ticket.givenPriority(),
                ticket.points(),
                ticket.subject(),
                ticket.language(),
                asker(ticket.requester(), contact),
                ticket.customerId(),
                ticket.orderId(),
                ticket.shipmentId(),
                ticket.queue(),
                ticket.agent(),
                ticket.reason(),
                ticket.proposedReason(),
                ticket.openedBy(),
                ticket.reopened(),
                ticket.version(),
                ticket.openedAt(),
                ticket.changedAt(),
                ticket.waitingSince(),
                ticket.firstRepliedAt(),
                ticket.solvedAt(),
                ticket.dueAt(),
                ticket.snoozedUntil(),
                ticket.snoozedFor(),
                ticket.mergedInto(),
                ticket.cause());
    }

    private static Asker asker(Opening.Requester said, @Nullable ContactCopy known) {
        return known == null
                ? new Asker(said.name(), said.email(), said.phone())
                : new Asker(
                        said.name() == null ? known.name() : said.name(),
                        said.email() == null ? known.email() : said.email(),
                        said.phone() == null ? known.phone() : said.phone());
    }

    private static String waitingFor(Status status) {
        return switch (status) {
            case NEW, OPEN -> "us";
            case WAITING_CUSTOMER -> "customer";
            case WAITING_THIRD_PARTY -> "third_party";
            case SOLVED, CLOSED, MERGED -> "nobody";
        };
    }
}
