package dev.estela.surveys.score;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One aggregate over one index. */
@ApplicationScoped
class ScoreRepository {
    private static final String COUNT = """
            select c.name, cast(to_jsonb(c) as text) from (
                select %s as name, count(*) as invitations, count(answered_at) as answers, count(score) as scored,
                    count(*) filter (where score = 1) as one, count(*) filter (where score = 2) as two, count(*) filter (where score = 3) as three,
                    count(*) filter (where score = 4) as four, count(*) filter (where score = 5) as five,
                    count(on_time) as told, count(*) filter (where on_time) as "onTime",
                    count(*) filter (where on_time is not null and deliver_by is not null) as compared,
                    count(*) filter (where not on_time and delivered_at <= deliver_by) as "lateToCustomerOnly",
                    count(*) filter (where on_time and delivered_at > deliver_by) as "lateToCarrierOnly"
                from invitation where invited_at is not null%s group by 1 order by 1 nulls last) c
            """;

    private final Sql sql;
    private final Json json;

    ScoreRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Uni<List<Row>> count(ScoreQuery query) {
        List<String> clauses = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        add(clauses, values, "store = ?%d", query.store());
        add(clauses, values, "carrier = ?%d", query.carrier());
        add(clauses, values, "service = ?%d", query.service());
        add(clauses, values, "lane = ?%d", query.lane());
        add(clauses, values, "invited_at >= cast(cast(?%d as text) as timestamptz)", text(query.from()));
        add(clauses, values, "invited_at < cast(cast(?%d as text) as timestamptz)", text(query.to()));
        String column =
                query.groupBy() == null ? "cast(null as text)" : query.groupBy().word();
        String where = clauses.stream().map(clause -> " and " + clause).collect(Collectors.joining());
        return sql.list(
                COUNT.formatted(column, where),
                row -> new Row((String) row[0], json.read((String) row[1], Counts.class)),
                values.toArray());
    }

    private static void add(List<String> clauses, List<Object> values, String clause, @Nullable Object value) {
        if (value != null) {
            values.add(value);
            clauses.add(clause.formatted(values.size()));
        }
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** @param name of the group, null where it is unknown */
    record Row(@Nullable String name, Counts counts) {}
}
