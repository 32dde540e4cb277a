package dev.estela.chassis.reconcile;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The outbox as the reconciler reads it, and how far it is known to have arrived. */
@ApplicationScoped
class OutboxRepository {
    static final int PAGE = 5_000;

    /** Rows of transactions that may still be open are left for later: each is read once, however late it commits. */
    private static final String AFTER = """
            select cast(id as text), topic, created_at from outbox
            where (created_at, id) > (cast(?1 as timestamptz), cast(?2 as uuid))
              and created_at < (select coalesce(min(xact_start), now()) from pg_stat_activity where usename = current_user)
            order by created_at, id limit %d
            """.formatted(PAGE);

    /** What came later of the same subject goes with it, so that the newest stays last. */
    private static final String SEND_AGAIN = """
            insert into outbox (id, topic, aggregate_id, type, source, subject, specversion, time, dataschema, store, correlation_id, causation_id,
                                causation_type, traceparent, occurred_at, payload)
            select distinct on (later.id) later.id, later.topic, later.aggregate_id, later.type, later.source, later.subject, later.specversion, later.time,
                   later.dataschema, later.store, later.correlation_id, later.causation_id, later.causation_type, later.traceparent, later.occurred_at,
                   later.payload
            from outbox lost join outbox later
              on later.aggregate_id = lost.aggregate_id and later.topic = lost.topic and later.created_at >= lost.created_at
            where lost.id = any (array(select cast(jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as uuid)))
            order by later.id, later.created_at
            returning cast(id as text)
            """;

    private final Sql sql;

    OutboxRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Instant> confirmedUntil() {
        return sql.list("select until from outbox_confirmed", row -> instant(row[0]))
                .map(List::getFirst);
    }

    Uni<Integer> confirm(Instant until) {
        return sql.execute("update outbox_confirmed set until = greatest(until, cast(?1 as timestamptz))", until);
    }

    Uni<List<Written>> after(Written last) {
        return sql.list(
                AFTER, OutboxRepository::written, last.writtenAt(), last.id().toString());
    }

    /** @return the ids of what was sent: what an erasure has taken away cannot be sent any more */
    Uni<Set<UUID>> sendAgain(List<Written> lost) {
        return sql.list(
                        SEND_AGAIN,
                        row -> UUID.fromString((String) row[0]),
                        sql.rows(lost.stream().map(Written::id).toList()))
                .map(Set::copyOf);
    }

    private static Written written(Object[] row) {
        return new Written(UUID.fromString((String) row[0]), (String) row[1], instant(row[2]));
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
