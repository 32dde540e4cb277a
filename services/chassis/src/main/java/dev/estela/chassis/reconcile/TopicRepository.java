package dev.estela.chassis.reconcile;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The topics the outbox's rows went to, and the rows once more for one of them. */
@ApplicationScoped
class TopicRepository {
    private static final String SAVE = """
            insert into outbox_topic (topic, topic_id) values (?1, ?2) on conflict (topic) do update set topic_id = excluded.topic_id
            """;
    private static final String SPAN = "select coalesce(min(created_at), now()), now() from outbox where topic = ?1";

    /**
     * A window's rows in the order in which they were first written; copies of earlier times are left out. The last window has no end: what is written later
     * than this statement goes out later, so that the newest of a key stays last.
     */
    private static final String SEND_AGAIN = """
            insert into outbox (id, topic, aggregate_id, type, source, subject, specversion, time, dataschema, store, correlation_id, causation_id,
                                causation_type, traceparent, occurred_at, payload)
            select id, topic, aggregate_id, type, source, subject, specversion, time, dataschema, store, correlation_id, causation_id, causation_type,
                   traceparent, occurred_at, payload
            from outbox first
            where topic = ?1 and created_at >= cast(?2 as timestamptz) and created_at < cast(cast(?3 as text) as timestamptz)
              and not exists (select from outbox before where before.id = first.id and before.created_at < first.created_at)
            order by created_at, id
            """;

    private final Sql sql;

    TopicRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Map<String, String>> ids() {
        return sql.list("select topic, topic_id from outbox_topic", row -> row).map(rows -> {
            Map<String, String> ids = new HashMap<>();
            rows.forEach(row -> ids.put((String) row[0], (String) row[1]));
            return ids;
        });
    }

    Uni<Integer> save(String topic, String id) {
        return sql.execute(SAVE, topic, id);
    }

    Uni<Span> written(String topic) {
        return sql.list(SPAN, row -> new Span((OffsetDateTime) row[0], (OffsetDateTime) row[1]), topic)
                .map(List::getFirst);
    }

    /** @param until the window's end; empty for the last one */
    Uni<Integer> sendAgain(String topic, OffsetDateTime from, Optional<OffsetDateTime> until) {
        return sql.execute(
                SEND_AGAIN, topic, from, until.map(OffsetDateTime::toString).orElse("infinity"));
    }

    /** When a topic's first row was written, and now, by the database's clock. */
    record Span(OffsetDateTime from, OffsetDateTime until) {}
}
