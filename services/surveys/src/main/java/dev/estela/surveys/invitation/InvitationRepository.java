package dev.estela.surveys.invitation;

import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.timer.Timers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invitations, always locked in the order of their ids when they are to change. */
@ApplicationScoped
public class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {
    private final Outbox outbox;
    private final Timers timers;

    InvitationRepository(Outbox outbox, Timers timers) {
        this.outbox = outbox;
        this.timers = timers;
    }

    public Uni<List<Invitation>> lock(Collection<UUID> ids) {
        return locked("id in ?1 order by id", ids);
    }

    public Uni<List<Invitation>> lockPlannedOf(Collection<String> stores) {
        return locked("store in ?1 and status = ?2 order by id", stores, InvitationStatus.PLANNED);
    }

    /** The invitations asked for that are due, and whatever else is due to the same people: who asks first is decided among all of them. */
    public Uni<List<Invitation>> lockDue(Collection<UUID> ids, Instant now) {
        return locked(
                "status = ?1 and dueAt <= ?2 and (id in ?3 or personId in (select i.personId from Invitation i where i.id in ?3)) order by id",
                InvitationStatus.PLANNED,
                now,
                ids);
    }

    /** When each of these people was last invited, if later than {@code since}. */
    public Uni<Map<String, Instant>> lastInvited(Collection<String> people, Instant since) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("""
                                select i.personId, max(i.invitedAt) from Invitation i
                                where i.personId in :people and i.invitedAt > :since group by i.personId""", Object[].class)
                        .setParameter("people", people)
                        .setParameter("since", since)
                        .getResultList())
                .map(rows -> {
                    Map<String, Instant> last = new HashMap<>();
                    rows.forEach(row -> last.put((String) row[0], (Instant) row[1]));
                    return last;
                });
    }

    public Uni<Void> write(Changes changes) {
        return plan(changes.planned)
                .chain(() -> withdraw(changes.withdrawn))
                .chain(() -> changes.timers.isEmpty() ? done() : timers.setAll(changes.timers))
                .chain(() -> outbox.addAll(changes.events));
    }

    private static Uni<Void> plan(List<Invitation> invitations) {
        return invitations.isEmpty()
                ? done()
                : Panache.getSession().chain(session -> session.persistAll(invitations.toArray()));
    }

    private static Uni<Void> withdraw(List<Invitation> invitations) {
        return invitations.isEmpty()
                ? done()
                : Panache.getSession().chain(session -> session.removeAll(invitations.toArray()));
    }

    private Uni<List<Invitation>> locked(String query, Object... parameters) {
        return find(query, parameters).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
