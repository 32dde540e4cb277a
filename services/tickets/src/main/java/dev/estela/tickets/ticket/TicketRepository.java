package dev.estela.tickets.ticket;

import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.sql.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tickets, always locked in the order of their ids when they are to change. */
@ApplicationScoped
public class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {
    private static final String NUMBERS = "select nextval('ticket_number') from generate_series(1, ?1)";
    private static final String LOG = """
            insert into ticket_log (ticket_id, version, at, fact, actor_kind, actor, status, priority, queue, agent, reason, metric, merged_into, by_customer,
                cause_event_id, cause_type)
            select "ticketId", version, at, fact, "actorKind", actor, status, priority, queue, agent, reason, metric, "mergedInto", "byCustomer",
                "causeEventId", "causeType"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("ticketId" uuid, version bigint, at timestamptz, fact text, "actorKind" text,
                actor text, status text, priority text, queue text, agent text, reason text, metric text, "mergedInto" uuid, "byCustomer" boolean,
                "causeEventId" text, "causeType" text)""";

    private final Sql sql;
    private final Outbox outbox;
    private final AssessmentService assessments;
    private final Instance<TicketListener> listeners;

    TicketRepository(Sql sql, Outbox outbox, AssessmentService assessments, Instance<TicketListener> listeners) {
        this.sql = sql;
        this.outbox = outbox;
        this.assessments = assessments;
        this.listeners = listeners;
    }

    public Uni<List<Ticket>> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What an agent has to act on. */
    public Uni<List<Ticket>> lockWorkOf(String agent) {
        return find("agent = ?1 and status in ?2 order by id", agent, List.of(Status.NEW, Status.OPEN))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Tickets of a store that are not over, in the order of their ids. */
    public Uni<List<Ticket>> lockUnsolved(String store, UUID after, int most) {
        return find(
                        "store = ?1 and id > ?2 and status not in ?3 order by id",
                        store,
                        after,
                        List.of(Status.SOLVED, Status.CLOSED, Status.MERGED))
                .page(0, most)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Tickets about these orders that are not over. */
    public Uni<List<Ticket>> lockUnsolvedOf(Collection<String> orders) {
        return find(
                        "orderId in ?1 and status not in ?2 order by id",
                        orders,
                        List.of(Status.SOLVED, Status.CLOSED, Status.MERGED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Tickets about these parcels that are not over, or may come back. */
    public Uni<List<Ticket>> lockAbout(Collection<String> shipments) {
        return find(
                        "shipmentId in ?1 and status not in ?2 order by id",
                        shipments,
                        List.of(Status.CLOSED, Status.MERGED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Tickets about these parcels that sleep until something happens to them. */
    public Uni<List<Ticket>> lockAsleep(Collection<String> shipments) {
        return find("shipmentId in ?1 and snoozedFor is not null order by id", shipments)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Uni<List<Long>> numbers(int count) {
        return sql.list(NUMBERS, row -> ((Number) row[0]).longValue(), count);
    }

    /** Which of these there are. */
    Uni<Set<UUID>> known(Collection<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select t.id from Ticket t where t.id in :ids", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(HashSet::new);
    }

    /** What has come back matters more, or less, from then on. */
    public Uni<Void> write(Changes changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : assessments.assess(changes.reopened(), changes).chain(() -> writeAll(changes));
    }

    private Uni<Void> writeAll(Changes changes) {
        return persistAll(changes.opened)
                .chain(() -> sql.execute(LOG, sql.rows(changes.log)))
                .chain(() -> Panache.getSession().chain(Mutiny.Session::flush))
                .chain(() -> tell(changes))
                .chain(() -> outbox.addAll(changes.events));
    }

    private static Uni<Void> persistAll(List<Ticket> tickets) {
        return tickets.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.persistAll(tickets.toArray()).chain(session::flush));
    }

    /** One after the other: they share the session. */
    private Uni<Void> tell(Changes changes) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (TicketListener listener : listeners) {
            told = told.chain(() -> listener.changed(changes.touched(), List.copyOf(changes.log)));
        }
        return told;
    }
}
