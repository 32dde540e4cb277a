package dev.estela.tickets.ticket;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.outbox.Outgoing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a batch of decisions comes to, written together at its end. */
public final class Changes {
    final List<Ticket> opened = new ArrayList<>();
    final List<LogRow> log = new ArrayList<>();
    final List<Outgoing> events = new ArrayList<>();
    private final Map<UUID, Ticket> touched = new LinkedHashMap<>();

    /** @param byCustomer whether a customer began it and waits for an answer */
    void open(Ticket ticket, boolean byCustomer, TicketEvent event, Cause cause, Actor actor) {
        opened.add(ticket);
        add(ticket, event, cause, actor, byCustomer);
    }

    public void add(Ticket ticket, TicketEvent event, Cause cause, Actor actor) {
        add(ticket, event, cause, actor, false);
    }

    private void add(Ticket ticket, TicketEvent event, Cause cause, Actor actor, boolean byCustomer) {
        touched.put(ticket.id(), ticket);
        events.add(new Outgoing(event, cause));
        log.add(new LogRow(
                event.ticketId(),
                event.version(),
                event.occurredAt(),
                event.word(),
                actor.kind(),
                actor.name(),
                event.status(),
                event.priority(),
                event.queue(),
                event.agent(),
                event.reason(),
                event.metric(),
                event.mergedInto(),
                byCustomer,
                cause.eventId(),
                cause.type()));
    }

    /** What came back after it had been solved, and why. */
    Map<Ticket, Cause> reopened() {
        Map<Ticket, Cause> causes = new LinkedHashMap<>();
        for (int i = 0; i < log.size(); i++) {
            LogRow row = log.get(i);
            if (row.fact().equals("reopened")) {
                causes.put(touched.get(row.ticketId()), events.get(i).cause());
            }
        }
        return causes;
    }

    /** Every ticket something happened to, once. */
    Collection<Ticket> touched() {
        return touched.values();
    }

    boolean isEmpty() {
        return touched.isEmpty();
    }
}
