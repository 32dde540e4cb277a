package dev.estela.surveys.store;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class StoreCopyRepository {
    private static final String SAVE = """
            insert into store_copy (store, name, zone, languages, version)
            select store, name, zone, languages, version
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(store text, name text, zone text, languages jsonb, version bigint) order by store
            on conflict (store) do update set name = excluded.name, zone = excluded.zone, languages = excluded.languages, version = excluded.version
            where store_copy.version < excluded.version
            returning store
            """;

    private final Sql sql;

    StoreCopyRepository(Sql sql) {
        this.sql = sql;
    }

    /** Keeps what is newer than what is known, and says which those are. One row per store. */
    Uni<List<String>> save(List<StoreChanged> stores) {
        return sql.list(SAVE, row -> (String) row[0], sql.rows(stores));
    }
}
