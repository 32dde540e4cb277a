package dev.estela.orders.stock;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest stock per store and sku. */
@ApplicationScoped
public class StockRepository {
    private static final String KEEP_NEWEST = """
            insert into stock_level (store, sku, available, updated_at, rank, event_id, type)
            select store, sku, available, updated_at, rank, event_id, type
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(store text, sku text, available bigint, updated_at timestamptz, rank text,
                event_id text, type text)
            order by store, sku
            on conflict (store, sku) do update set available = excluded.available, updated_at = excluded.updated_at, rank = excluded.rank,
                event_id = excluded.event_id, type = excluded.type
            where excluded.rank > stock_level.rank
            """;
    private static final String COLUMNS =
            "select store, sku, available, cast(to_json(updated_at at time zone 'utc') as text), event_id, type from stock_level where true";

    private final Sql sql;

    StockRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Void> keepNewest(Collection<StockRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(KEEP_NEWEST, sql.rows(List.copyOf(rows))).replaceWithVoid();
    }

    /** @param after store and sku of the last row seen */
    Uni<List<StockView>> page(@Nullable String sku, @Nullable String store, String @Nullable [] after, int limit) {
        var params = new ArrayList<>();
        var query = new StringBuilder(COLUMNS);
        if (sku != null) {
            query.append(" and sku = ").append(next(params, sku));
        }
        if (store != null) {
            query.append(" and store = ").append(next(params, store));
        }
        if (after != null) {
            query.append(" and (store, sku) > (").append(next(params, after[0]));
            query.append(", ").append(next(params, after[1])).append(")");
        }
        query.append(" order by store, sku limit ").append(next(params, limit));
        return sql.list(query.toString(), StockRepository::view, params.toArray());
    }

    private static String next(List<Object> params, Object param) {
        params.add(param);
        return "?" + params.size();
    }

    private static StockView view(Object[] row) {
        return new StockView(
                (String) row[0],
                (String) row[1],
                ((Number) row[2]).longValue(),
                Instant.parse(((String) row[3]).replace("\"", "") + "Z"),
                new Cause((String) row[4], (String) row[5], null));
    }
}
