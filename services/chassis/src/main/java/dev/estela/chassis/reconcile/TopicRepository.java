package dev.estela.chassis.reconcile;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The topics the outbox's rows went to, and the rows once more for one of them. */
@ApplicationScoped
class TopicRepository {
    private static final String SAVE = """
            insert into outbox_topic (topic, topic_id) values (?1, ?2) on conflict (topic) do update set topic_id = excluded.topic_id
            """;
    private static final String SPAN = "select coalesce(min(created_at), now()), now() from outbox where topic = ?1";

    /** An hour's rows at a time, each id once, in the order in which they were written. */
    private static final String SEND_AGAIN = """
            insert into outbox (id, topic, aggregate_id, type, source, subject, specversion, time, dataschema, store, correlation_id, causation_id,
                                causation_type, traceparent, occurred_at, payload)
            select id, topic, aggregate_id, type, source, subject, specversion, time, dataschema, store, correlation_id, causation_id, causation_type,
                   traceparent, occurred_at, payload
            from (select distinct on (id) * from outbox
                  where topic = ?1 and created_at >= cast(?2 as timestamptz) and created_at < cast(?2 as timestamptz) + interval '1 hour'
                    and created_at < cast(?3 as timestamptz)
                  order by id, created_at) kept
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

    Uni<Integer> sendAgain(String topic, OffsetDateTime from, OffsetDateTime until) {
        return sql.execute(SEND_AGAIN, topic, from, until);
    }

    /** When a topic's first row was written, and now, by the database's clock. */
    record Span(OffsetDateTime from, OffsetDateTime until) {}
}
