package dev.estela.customers.ticket;

import dev.estela.customers.timeline.Parameters;
import dev.estela.customers.timeline.Telling;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a ticket is told: how it began, who has it, what was said and how it ended. */
final class TicketLines {
    private static final String PREFIX = "dev.estela.ticket.";
    static final Set<String> TYPES = Set.of(
            PREFIX + "opened.v1",
            PREFIX + "received.v1",
            PREFIX + "replied.v1",
            PREFIX + "noted.v1",
            PREFIX + "changed.v1",
            PREFIX + "assigned.v1",
            PREFIX + "solved.v1",
            PREFIX + "reopened.v1",
            PREFIX + "closed.v1",
            PREFIX + "merged.v1",
            PREFIX + "breached.v1",
            PREFIX + "claim-opened.v1",
            PREFIX + "refund-requested.v1");

    private TicketLines() {}

    static Telling tell(String type, TicketFact ticket) {
        String event = type.substring(PREFIX.length(), type.lastIndexOf('.'));
        return new Telling(
                ticket.occurredAt(),
                "ticket." + event,
                phrase(event, ticket),
                parameters(ticket).values(),
                ticket.ticketId(),
                ticket.orderId(),
                ticket.store(),
                ticket.customerId());
    }

    private static String phrase(String event, TicketFact ticket) {
        return switch (event) {
            case "opened" -> ticket.openedBy() == null ? "ticket.opened" : "ticket.opened.event";
            case "assigned" -> ticket.agent() == null ? "ticket.assigned.nobody" : "ticket.assigned";
            case "refund-requested" -> "ticket.refund-requested" + (amount(ticket) == null ? "" : ".amount");
            default -> "ticket." + event;
        };
    }

    private static Parameters parameters(TicketFact ticket) {
        return Parameters.with("number", ticket.number())
                .and("channel", ticket.channel())
                .and(
                        "trouble",
                        ticket.openedBy() == null ? null : ticket.openedBy().kind())
                .and("status", ticket.status())
                .and("agent", ticket.agent())
                .and("metric", ticket.metric())
                .and("carrier", ticket.claim() == null ? null : ticket.claim().carrier())
                .and("amount", amount(ticket))
                .and(
                        "currency",
                        ticket.refund() == null ? null : ticket.refund().currency());
    }

    /** Nothing where nobody says in which currency. */
    private static @Nullable Long amount(TicketFact ticket) {
        var refund = ticket.refund();
        return refund == null || refund.currency() == null ? null : refund.amount();
    }
}
