package dev.estela.tickets.policy;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The documents of all stores, by kind. */
@ApplicationScoped
public class PolicyRepository {
    private static final String FIND = """
            select store, document, version, changed_at, changed_by from policy
            where kind = ?1 and store = any (array(select jsonb_array_elements_text(cast(cast(?2 as text) as jsonb))))""";
    private static final String VERSION = "select version from policy where kind = ?1 and store = ?2 for update";
    private static final String SAVE = """
            insert into policy (kind, store, document, version, changed_at, changed_by)
            select ?1, ?2, cast(cast(?3 as text) as jsonb), 1, cast(cast(?4 as text) as timestamptz), ?5 where ?6 = 0
            on conflict (kind, store) do nothing""";
    private static final String UPDATE = """
            update policy set document = cast(cast(?3 as text) as jsonb), version = version + 1, changed_at = cast(cast(?4 as text) as timestamptz), changed_by = ?5
            where kind = ?1 and store = ?2 and version = ?6""";

    private final Sql sql;
    private final Json json;

    PolicyRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** What those stores have set that have set something. */
    public <T> Uni<Map<String, Policy<T>>> of(String kind, Collection<String> stores, Class<T> type) {
        return sql.list(
                        FIND,
                        row -> Map.entry(
                                (String) row[0],
                                new Policy<>(
                                        json.read(Rows.text(row[1]), type),
                                        ((Number) row[2]).longValue(),
                                        Rows.instantOrNull(row[3]),
                                        (String) row[4])),
                        kind,
                        sql.rows(List.copyOf(stores)))
                .map(entries -> {
                    Map<String, Policy<T>> found = new HashMap<>();
                    entries.forEach(entry -> found.put(entry.getKey(), entry.getValue()));
                    return found;
                });
    }

    /** 0 where the store has set none. */
    Uni<Long> version(String kind, String store) {
        return sql.list(VERSION, row -> ((Number) row[0]).longValue(), kind, store)
                .map(found -> found.isEmpty() ? 0L : found.getFirst());
    }

    /**
     * Keeps new rules in the place of those the caller has seen.
     *
     * @return false when somebody else has changed them meanwhile
     */
    Uni<Boolean> replace(String kind, String store, Object document, long seen, String by, Instant now) {
        return sql.execute(seen == 0 ? SAVE : UPDATE, kind, store, json.write(document), now.toString(), by, seen)
                .map(changed -> changed == 1);
    }
}
