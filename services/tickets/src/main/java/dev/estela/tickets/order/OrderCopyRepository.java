package dev.estela.tickets.order;

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
public class OrderCopyRepository {
    private static final String SAVE = """
            insert into order_copy (order_id, number, store, customer_id, total, currency, locale, placed_at, version, skus, carriers)
            select "orderId", number, store, "customerId", total, currency, locale, "placedAt", version,
                array(select distinct line ->> 'sku' from jsonb_array_elements(lines) line order by 1),
                array(select distinct parcel ->> 'carrier' from jsonb_array_elements(fulfilments) parcel order by 1)
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("orderId" text, number text, store text, "customerId" text, total bigint,
                currency text, locale text, "placedAt" timestamptz, version bigint, lines jsonb, fulfilments jsonb)
            order by "orderId"
            on conflict (order_id) do update set number = excluded.number, store = excluded.store, customer_id = excluded.customer_id,
                total = excluded.total, currency = excluded.currency, locale = excluded.locale, placed_at = excluded.placed_at, version = excluded.version,
                skus = excluded.skus, carriers = excluded.carriers
            where order_copy.version < excluded.version""";
    private static final String COLUMNS =
            "select order_id, number, store, customer_id, total, currency, locale, placed_at, version from order_copy ";
    private static final String FIND =
            COLUMNS + "where order_id = any (array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))";
    private static final String BY_NUMBER =
            COLUMNS + "where number = ?1 and store = ?2 order by placed_at desc limit 1";
    private static final String LAST_OF =
            COLUMNS + "where store = ?1 and customer_id = ?2 order by placed_at desc limit 2";

    private final Sql sql;

    OrderCopyRepository(Sql sql) {
        this.sql = sql;
    }

    /** Keeps what is newer than what is known. One row per order. */
    Uni<Void> save(List<OrderChanged> orders) {
        return sql.execute(SAVE, sql.rows(orders)).replaceWithVoid();
    }

    /** Those that are known. */
    public Uni<Map<String, OrderCopy>> of(Collection<String> orderIds) {
        return sql.list(FIND, OrderCopyRepository::copy, sql.rows(List.copyOf(orderIds)))
                .map(found -> found.stream().collect(Collectors.toMap(OrderCopy::orderId, Function.identity())));
    }

    public Uni<List<OrderCopy>> byNumber(String store, String number) {
        return sql.list(BY_NUMBER, OrderCopyRepository::copy, number, store);
    }

    /** The customer's last two orders: with one only there is no doubt which is meant. */
    public Uni<List<OrderCopy>> lastOf(String store, String customerId) {
        return sql.list(LAST_OF, OrderCopyRepository::copy, store, customerId);
    }

    private static OrderCopy copy(Object[] row) {
        return new OrderCopy(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                row[4] == null ? null : ((Number) row[4]).longValue(),
                (String) row[5],
                (String) row[6],
                Rows.instantOrNull(row[7]),
                ((Number) row[8]).longValue());
    }
}
