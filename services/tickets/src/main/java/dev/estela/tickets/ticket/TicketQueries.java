package dev.estela.tickets.ticket;

import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.paging.Position;
import dev.estela.tickets.contact.ContactCopy;
import dev.estela.tickets.contact.ContactCopyRepository;
import dev.estela.tickets.ticket.TicketFilter.Conditions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Lists of tickets by keyset: newest first, or what is due first. */
@ApplicationScoped
public class TicketQueries {
    private final ContactCopyRepository contacts;

    TicketQueries(ContactCopyRepository contacts) {
        this.contacts = contacts;
    }

    Uni<Page<TicketView>> newestFirst(Conditions conditions, @Nullable String after, int size) {
        if (after != null) {
            goOn(conditions, "(t.openedAt < :at or t.openedAt = :at and t.id < :id)", after);
        }
        return list(conditions, "t.openedAt desc, t.id desc", size)
                .map(rows -> Page.of(rows, size, last -> Cursor.encode(last.openedAt(), last.id())))
                .chain(this::views);
    }

    Uni<Page<TicketView>> dueFirst(Conditions conditions, @Nullable String after, int size) {
        if (after != null) {
            goOn(conditions, "(t.dueAt > :at or t.dueAt = :at and t.id > :id)", after);
        }
        return list(conditions, "t.dueAt, t.id", size)
                .map(rows -> Page.of(rows, size, last -> Cursor.encode(last.dueKey(), last.id())))
                .chain(this::views);
    }

    Uni<TicketCounts> counts(Conditions conditions) {
        String query = "select t.status, t.priority, t.channel, count(*) from Ticket t" + conditions.where()
                + " group by t.status, t.priority, t.channel";
        return Panache.getSession()
                .chain(session -> bound(session.createSelectionQuery(query, Object[].class), conditions)
                        .getResultList())
                .map(TicketCounts::of);
    }

    public Uni<TicketView> view(Ticket ticket) {
        return views(new Page<>(List.of(ticket), null)).map(page -> page.items().getFirst());
    }

    /** With what is known of their customers, asked for once for all. */
    private Uni<Page<TicketView>> views(Page<Ticket> page) {
        Set<ContactCopyRepository.Key> keys = page.items().stream()
                .filter(ticket -> ticket.customerId() != null)
                .map(TicketQueries::key)
                .collect(Collectors.toSet());
        Uni<Map<ContactCopyRepository.Key, ContactCopy>> known =
                keys.isEmpty() ? Uni.createFrom().item(Map.of()) : contacts.of(keys);
        return known.map(people -> page.map(
                ticket -> TicketView.of(ticket, ticket.customerId() == null ? null : people.get(key(ticket)))));
    }

    private static ContactCopyRepository.Key key(Ticket ticket) {
        return new ContactCopyRepository.Key(ticket.store(), String.valueOf(ticket.customerId()));
    }

    private static Uni<List<Ticket>> list(Conditions conditions, String order, int size) {
        String query = "from Ticket t" + conditions.where() + " order by " + order;
        return Panache.getSession()
                .chain(session -> bound(session.createSelectionQuery(query, Ticket.class), conditions)
                        .setMaxResults(size + 1)
                        .getResultList());
    }

    private static <T> Mutiny.SelectionQuery<T> bound(Mutiny.SelectionQuery<T> query, Conditions conditions) {
        Mutiny.SelectionQuery<T> bound = query;
        for (Map.Entry<String, Object> value : conditions.values().entrySet()) {
            bound = bound.setParameter(value.getKey(), value.getValue());
        }
        return bound;
    }

    private static void goOn(Conditions conditions, String clause, String after) {
        Position position = Position.of(after);
        conditions.add(clause, "at", position.at());
        conditions.value("id", position.id());
    }
}
