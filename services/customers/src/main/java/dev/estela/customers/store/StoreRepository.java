package dev.estela.customers.store;

import static dev.estela.chassis.sql.Rows.number;
import static dev.estela.chassis.sql.Rows.text;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The stores this service has heard of. */
@ApplicationScoped
public class StoreRepository {
    private static final String ADD = """
            insert into store_copy (store, zone, country, version)
            select store, zone, country, version
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as given(store text, zone text, country text, version bigint)
            on conflict (store) do update set zone = excluded.zone, country = excluded.country, version = excluded.version
            where store_copy.version < excluded.version""";
    private static final String FIND = """
            select store, zone, country, version from store_copy
            where store = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))""";

    private final Sql sql;
    private final Json json;

    StoreRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    public Uni<Map<String, StoreCopy>> find(Collection<String> stores) {
        return sql.list(FIND, StoreRepository::store, json.write(stores)).map(StoreRepository::byName);
    }

    public Uni<List<String>> countries() {
        return sql.list("select distinct country from store_copy", row -> text(row[0]));
    }

    Uni<Void> save(Collection<StoreCopy> stores) {
        return sql.execute(ADD, json.write(stores)).replaceWithVoid();
    }

    private static Map<String, StoreCopy> byName(List<StoreCopy> stores) {
        return stores.stream().collect(Collectors.toMap(StoreCopy::store, store -> store));
    }

    private static StoreCopy store(Object[] row) {
        return new StoreCopy(text(row[0]), text(row[1]), text(row[2]), number(row[3]));
    }
}
