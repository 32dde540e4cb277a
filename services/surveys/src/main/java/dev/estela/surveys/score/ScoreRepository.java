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
                select name, count(*) filter (where d) as invitations, count(answered_at) filter (where d) as answers,
                    count(score) filter (where d) as scored,
                    count(*) filter (where d and score = 1) as one, count(*) filter (where d and score = 2) as two,
                    count(*) filter (where d and score = 3) as three, count(*) filter (where d and score = 4) as four,
                    count(*) filter (where d and score = 5) as five,
                    count(on_time) filter (where d) as told, count(*) filter (where d and on_time) as "onTime",
                    count(*) filter (where d and on_time is not null and deliver_by is not null) as compared,
                    count(*) filter (where d and not on_time and delivered_at <= deliver_by) as "lateToCustomerOnly",
                    count(*) filter (where d and on_time and delivered_at > deliver_by) as "lateToCarrierOnly",
                    count(*) filter (where r) as "recoveriesAsked", count(answered_at) filter (where r) as "recoveriesAnswered",
                    count(score) filter (where r) as "recoveriesScored", count(*) filter (where r and score >= 4) as recovered,
                    count(solved) filter (where r) as "recoveriesTold", count(*) filter (where r and solved) as solved
                from (select *, %s as name, kind = 'delivery' as d, kind = 'recovery' as r from invitation
                    where invited_at is not null%s) i group by name order by name nulls last) c
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
        return sql.list(COUNT.formatted(column, where), row -> row((String) row[0], (String) row[1]), values.toArray());
    }

    private Row row(@Nullable String name, String counts) {
        return new Row(name, json.read(counts, Counts.class), json.read(counts, RecoveryCounts.class));
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
    record Row(@Nullable String name, Counts counts, RecoveryCounts recoveries) {}
}
