package dev.estela.tickets.store;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class StoreCopyRepository {
    private static final String SAVE = """
            insert into store_copy (store, name, zone, country, currency, languages, sender, version)
            select store, name, zone, country, currency, languages, sender, version
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(store text, name text, zone text, country text, currency text, languages jsonb,
                sender text, version bigint) order by store
            on conflict (store) do update set name = excluded.name, zone = excluded.zone, country = excluded.country, currency = excluded.currency,
                languages = excluded.languages, sender = excluded.sender, version = excluded.version
            where store_copy.version < excluded.version""";
    private static final String FIND = """
            select to_jsonb(s) from store_copy s where store = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))""";

    private static final String ALL = "select to_jsonb(s) from store_copy s";

    private final Sql sql;
    private final Json json;

    StoreCopyRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** Keeps what is newer than what is known. One row per store. */
    Uni<Void> save(List<StoreCopy> stores) {
        return sql.execute(SAVE, sql.rows(stores)).replaceWithVoid();
    }

    /** Those that are known. */
    public Uni<Map<String, StoreCopy>> of(Collection<String> stores) {
        return sql.list(FIND, this::copy, sql.rows(List.copyOf(stores))).map(StoreCopyRepository::byId);
    }

    public Uni<Map<String, StoreCopy>> all() {
        return sql.list(ALL, this::copy).map(StoreCopyRepository::byId);
    }

    private StoreCopy copy(Object[] row) {
        return json.read(Rows.text(row[0]), StoreCopy.class);
    }

    private static Map<String, StoreCopy> byId(List<StoreCopy> found) {
        return found.stream().collect(Collectors.toMap(StoreCopy::store, Function.identity()));
    }
}
