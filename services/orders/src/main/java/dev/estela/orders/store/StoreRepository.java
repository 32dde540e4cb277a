package dev.estela.orders.store;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores as documents. */
@ApplicationScoped
public class StoreRepository {
    private static final String ONE = "select cast(document as text), version from store_front where store = ?1";
    private static final String LOCK = ONE + " for update";
    private static final String PAGE =
            "select cast(document as text), version from store_front where store > ?1 order by store limit ?2";
    private static final String KNOWN =
            "select store from store_front where store = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))";
    private static final String CREATE = """
            insert into store_front (store, version, document)
            select document ->> 'store', 1, document from jsonb_array_elements(cast(cast(?1 as text) as jsonb)) as documents(document)
            order by 1 on conflict do nothing returning store
            """;
    private static final String REPLACE =
            "update store_front set version = version + 1, document = cast(cast(?2 as text) as jsonb) where store = ?1";

    private final Sql sql;
    private final Json json;

    StoreRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Uni<Optional<KeptStore>> find(String store) {
        return sql.list(ONE, this::kept, store).map(rows -> rows.stream().findFirst());
    }

    Uni<Optional<KeptStore>> lock(String store) {
        return sql.list(LOCK, this::kept, store).map(rows -> rows.stream().findFirst());
    }

    Uni<List<KeptStore>> page(String after, int limit) {
        return sql.list(PAGE, this::kept, after, limit);
    }

    Uni<List<String>> known(Set<String> stores) {
        return sql.list(KNOWN, row -> (String) row[0], sql.rows(List.copyOf(stores)));
    }

    /** @return those that were not there before */
    Uni<List<String>> create(Collection<Store> stores) {
        return sql.list(CREATE, row -> (String) row[0], sql.rows(List.copyOf(stores)));
    }

    Uni<Void> replace(Store store) {
        return sql.execute(REPLACE, store.store(), json.write(store)).replaceWithVoid();
    }

    private KeptStore kept(Object[] row) {
        return new KeptStore(json.read((String) row[0], Store.class), ((Number) row[1]).longValue());
    }
}
