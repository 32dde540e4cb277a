package dev.estela.orders.order;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Orders by the batch: rows are made and locked in the order of their ids, so that two consumers of different topics wait for each other and never deadlock. */
@ApplicationScoped
public class OrderRepository {
    private static final String MAKE_KNOWN = """
            insert into customer_order (order_id)
            select id from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as ids(id) order by id on conflict do nothing
            """;
    private static final String LOCK = """
            select order_id, store, version, cast(state as text) from customer_order
            where order_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)))) order by order_id for update
            """;
    private static final String SAVE = """
            update customer_order o
            set store = r.store, number = r.number, customer_id = r.customer_id, status = r.status, placed_at = r.placed_at, updated_at = r.updated_at,
                version = r.version, state = cast(r.state as jsonb)
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(order_id text, store text, number text, customer_id text, status text,
                placed_at timestamptz, updated_at timestamptz, version bigint, state text)
            where o.order_id = r.order_id
            """;
    private static final String STORES = """
            select order_id, store from customer_order
            where store is not null and order_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))
            """;

    private final Sql sql;
    private final Json json;

    OrderRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** Every order named, known or not, locked until the transaction ends. */
    Uni<Map<String, CustomerOrder>> lock(Collection<String> orderIds) {
        String ids = sql.rows(orderIds.stream().distinct().toList());
        return sql.execute(MAKE_KNOWN, ids)
                .chain(() -> sql.list(LOCK, this::order, ids))
                .map(orders -> orders.stream().collect(Collectors.toMap(CustomerOrder::orderId, Function.identity())));
    }

    Uni<Void> save(Collection<CustomerOrder> orders) {
        List<OrderRow> rows = orders.stream().map(this::row).toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(SAVE, sql.rows(rows)).replaceWithVoid();
    }

    /** The store of each order that has one. */
    Uni<Map<String, String>> stores(Collection<String> orderIds) {
        return sql.list(
                        STORES,
                        row -> row,
                        sql.rows(orderIds.stream().distinct().toList()))
                .map(rows -> {
                    Map<String, String> stores = new HashMap<>();
                    rows.forEach(row -> stores.put((String) row[0], (String) row[1]));
                    return stores;
                });
    }

    private CustomerOrder order(Object[] row) {
        String orderId = (String) row[0];
        return row[3] == null
                ? CustomerOrder.unknown(orderId)
                : new CustomerOrder(
                        orderId,
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        json.read((String) row[3], OrderState.class));
    }

    private OrderRow row(CustomerOrder order) {
        return OrderRow.of(order, json.write(order.state()));
    }
}
