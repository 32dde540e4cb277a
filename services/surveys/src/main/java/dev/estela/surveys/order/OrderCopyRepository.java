package dev.estela.surveys.order;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class OrderCopyRepository {
    /** Also where nothing is newer the rows are locked: facts about one order are taken one at a time, from whichever topic they come. */
    private static final String SAVE = """
            insert into order_copy (order_id, version, store, customer_id, number, locale, lane, deliver_by, parcels, shipped_whole, cancelled_at,
                returned_at, delivered_at, event_id, event_type)
            select "orderId", version, store, "customerId", number, locale, lane, "deliverBy", parcels, "shippedWhole", "cancelledAt",
                "returnedAt", "deliveredAt", "eventId", "eventType"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("orderId" text, version bigint, store text, "customerId" text, number text, locale text,
                lane text, "deliverBy" timestamptz, parcels int, "shippedWhole" boolean, "cancelledAt" timestamptz, "returnedAt" timestamptz,
                "deliveredAt" timestamptz, "eventId" text, "eventType" text)
            order by "orderId"
            on conflict (order_id) do update set version = excluded.version, store = excluded.store, customer_id = excluded.customer_id,
                number = excluded.number, locale = excluded.locale, lane = excluded.lane, deliver_by = excluded.deliver_by, parcels = excluded.parcels,
                shipped_whole = excluded.shipped_whole, cancelled_at = excluded.cancelled_at, returned_at = excluded.returned_at,
                delivered_at = excluded.delivered_at, event_id = excluded.event_id, event_type = excluded.event_type
            where order_copy.version < excluded.version
            """;

    private final Sql sql;

    OrderCopyRepository(Sql sql) {
        this.sql = sql;
    }

    /** Keeps what is newer than what is known. One row per order. */
    Uni<Void> save(List<OrderCopy> orders) {
        return sql.execute(SAVE, sql.rows(orders)).replaceWithVoid();
    }
}
