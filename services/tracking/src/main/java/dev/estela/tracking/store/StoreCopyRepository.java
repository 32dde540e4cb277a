package dev.estela.tracking.store;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stores tracking has heard of. */
@ApplicationScoped
public class StoreCopyRepository {
    private static final String FIND = """
            select store, zone, country from store_copy where store = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))
            """;
    private static final String SAVE = """
            insert into store_copy (store, zone, country, version)
            select store, zone, country, version from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(store text, zone text, country text, version bigint)
            order by store
            on conflict (store) do update set zone = excluded.zone, country = excluded.country, version = excluded.version
            where store_copy.version <= excluded.version
            """;

    private static final String FORGET = """
            delete from store_copy where store = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))
            """;

    private final Sql sql;

    StoreCopyRepository(Sql sql) {
        this.sql = sql;
    }

    public Uni<Map<String, StoreCopy>> find(Collection<String> stores) {
        if (stores.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sql.list(
                        FIND,
                        row -> new StoreCopy((String) row[0], (String) row[1], (String) row[2]),
                        sql.rows(List.copyOf(stores)))
                .map(found -> found.stream().collect(Collectors.toMap(StoreCopy::store, Function.identity())));
    }

    Uni<Void> forget(List<String> gone) {
        return sql.execute(FORGET, sql.rows(gone)).replaceWithVoid();
    }

    Uni<Void> save(List<StoreChanged> changes) {
        return sql.execute(SAVE, sql.rows(changes)).replaceWithVoid();
    }
}
