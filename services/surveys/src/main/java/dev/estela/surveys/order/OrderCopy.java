package dev.estela.surveys.order;

import dev.estela.chassis.event.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of order_copy. */
record OrderCopy(
        String orderId,
        long version,
        String store,
        String customerId,
        String number,
        @Nullable String locale,
        @Nullable String lane,
        @Nullable Instant deliverBy,
        int parcels,
        boolean shippedWhole,
        @Nullable Instant cancelledAt,
        @Nullable Instant returnedAt,
        @Nullable Instant deliveredAt,
        String eventId,
        String eventType) {

    static OrderCopy of(OrderState order, Event event) {
        return new OrderCopy(
                order.orderId(),
                order.version(),
                order.store(),
                order.customerId(),
                order.number(),
                order.locale(),
                order.lane(),
                order.promise() == null ? null : order.promise().deliverBy(),
                order.parcels(),
                order.shippedWhole(),
                order.cancelled(),
                order.returned(),
                order.delivered(),
                event.id(),
                event.type());
    }

    static OrderCopy newest(OrderCopy one, OrderCopy other) {
        return other.version > one.version ? other : one;
    }
}
