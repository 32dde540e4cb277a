package dev.estela.tickets.gesture;

import dev.estela.chassis.sql.Sql;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was given. Sums are taken while those whose sums they are can get or give nothing else. */
@ApplicationScoped
class GestureRepository implements PanacheRepositoryBase<Gesture, UUID> {
    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) held";
    private static final String GIVEN = """
            select coalesce(sum(amount), 0) from gesture
            where store = ?1 and agent = ?2 and status <> 'DECLINED' and proposed_at >= cast(cast(?3 as text) as timestamptz)""";
    private static final String GOT = """
            select coalesce(sum(amount), 0) from gesture
            where store = ?1 and customer_id = ?2 and status <> 'DECLINED' and proposed_at >= cast(cast(?3 as text) as timestamptz)""";

    private final Sql sql;

    GestureRepository(Sql sql) {
        this.sql = sql;
    }

    /** Nobody else gives for this incident, for this agent, to this customer until the transaction ends. Always in this order. */
    Uni<Void> hold(String incident, String agent, @Nullable String customer) {
        return hold("incident/" + incident)
                .chain(() -> hold("agent/" + agent))
                .chain(() -> customer == null ? Uni.createFrom().voidItem() : hold("customer/" + customer));
    }

    private Uni<Void> hold(String what) {
        return sql.list(HOLD, row -> row[0], what).replaceWithVoid();
    }

    /** What stands for an incident already. */
    Uni<List<Gesture>> standing(String incident) {
        return list("incident = ?1 and status <> ?2", incident, GestureStatus.DECLINED);
    }

    Uni<Long> given(String store, String agent, Instant since) {
        return sql.list(GIVEN, row -> ((Number) row[0]).longValue(), store, agent, since.toString())
                .map(List::getFirst);
    }

    Uni<Long> got(String store, String customer, Instant since) {
        return sql.list(GOT, row -> ((Number) row[0]).longValue(), store, customer, since.toString())
                .map(List::getFirst);
    }

    Uni<@Nullable Gesture> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<List<Gesture>> ofTicket(UUID ticket) {
        return list("ticketId = ?1 order by proposedAt, id", ticket);
    }
}
