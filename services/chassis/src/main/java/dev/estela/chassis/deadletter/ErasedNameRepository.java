package dev.estela.chassis.deadletter;

import static dev.estela.chassis.sql.Rows.instant;
import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ids of whom this service has forgotten, in quotes and in lower case. No addresses: those are forgotten. The caller has opened the transaction. */
@ApplicationScoped
class ErasedNameRepository {
    private static final String REMEMBER = """
            insert into erased_name (name, erased_at)
            select distinct lower(asked.name), cast(cast(?2 as text) as timestamptz)
            from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as asked(name) order by 1
            on conflict (name) do update set erased_at = greatest(erased_name.erased_at, excluded.erased_at)""";
    /** Whoever is being forgotten meanwhile is waited for; and nobody is while what may name them is written. */
    private static final String WAIT = "lock table erased_name in share mode";

    private static final String AMONG = """
            select e.name, e.erased_at from erased_name e
            join jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as asked(name) on e.name = asked.name""";

    private final Sql sql;

    ErasedNameRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Void> remember(List<String> names, Instant at) {
        return names.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(REMEMBER, sql.rows(names), at.toString()).replaceWithVoid();
    }

    /** Those of these names that were erased, and when. */
    Uni<Map<String, Instant>> among(Collection<String> names) {
        return sql.execute(WAIT)
                .chain(() ->
                        sql.list(AMONG, row -> Map.entry(text(row[0]), instant(row[1])), sql.rows(List.copyOf(names))))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
