package dev.estela.tickets.tally;

import dev.estela.tickets.tally.FirstContact.Step;
import dev.estela.tickets.ticket.LogRow;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps what reports count of tickets right: whenever something happens to one it is worked out again from its log. */
@ApplicationScoped
class ContactService implements TicketListener {
    private final ContactRepository contacts;

    ContactService(ContactRepository contacts) {
        this.contacts = contacts;
    }

    @Override
    public Uni<Void> changed(Collection<Ticket> tickets, List<LogRow> log) {
        return contacts.logs(tickets.stream().map(Ticket::id).toList())
                .chain(logs -> contacts.save(counted(tickets, logs)))
                .chain(() -> goOn(log));
    }

    private static List<Contact> counted(Collection<Ticket> tickets, Map<UUID, List<Step>> logs) {
        return tickets.stream()
                .map(ticket -> Contact.of(ticket, logs.getOrDefault(ticket.id(), List.of())))
                .toList();
    }

    private Uni<Void> goOn(List<LogRow> log) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (LogRow row : log) {
            UUID in = row.mergedInto();
            if (row.fact().equals("merged") && in != null) {
                done = done.chain(() -> contacts.goOn(row.ticketId(), in));
            }
        }
        return done;
    }
}
