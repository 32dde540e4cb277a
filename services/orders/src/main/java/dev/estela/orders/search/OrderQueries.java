package dev.estela.orders.search;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.paging.Cursor;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.sql.Sql;
import dev.estela.orders.order.OrderState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders as readers see them. */
@ApplicationScoped
public class OrderQueries {
    private static final String COLUMNS = "select order_id, store, version, cast(state as text) from customer_order";

    private final Sql sql;
    private final Json json;

    OrderQueries(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Uni<Optional<OrderView>> find(String orderId) {
        return sql.list(COLUMNS + " where placed_at is not null and order_id = ?1", this::view, orderId)
                .map(rows -> rows.stream().findFirst());
    }

    /** The newest first. */
    Uni<Page<OrderView>> page(OrderFilter filter, @Nullable String after, int limit) {
        var where = Where.of(filter);
        if (after != null) {
            where.after(Cursor.decode(after, 2));
        }
        String query = COLUMNS + where.sql() + " order by placed_at desc, order_id limit " + where.next(limit + 1);
        return sql.list(query, this::view, where.params())
                .map(rows -> Page.of(
                        rows,
                        limit,
                        row -> Cursor.encode(row.order().placedAt(), row.order().orderId())));
    }

    /** How many orders there are by status. */
    Uni<Map<String, Long>> counts(OrderFilter filter) {
        var where = Where.of(filter);
        return sql.list(
                        "select status, count(*) from customer_order" + where.sql()
                                + " group by status order by status",
                        row -> row,
                        where.params())
                .map(OrderQueries::byStatus);
    }

    private static Map<String, Long> byStatus(List<Object[]> rows) {
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
    }

    private OrderView view(Object[] row) {
        OrderState state = json.read((String) row[3], OrderState.class);
        return OrderView.of((String) row[0], ((Number) row[2]).longValue(), state.facts());
    }
}
