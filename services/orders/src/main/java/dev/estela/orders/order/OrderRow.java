package dev.estela.orders.order;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.estela.chassis.event.PoisonException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code customer_order}, named as its columns are. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record OrderRow(
        String orderId,
        @Nullable String store,
        @Nullable String number,
        @Nullable String customerId,
        @Nullable String status,
        @Nullable Instant placedAt,
        @Nullable Instant updatedAt,
        long version,
        String state) {
    /** An order's event carries the whole order and has to fit into a Kafka record of 1 MB. */
    private static final int STATE_LIMIT = 800_000;

    static OrderRow of(CustomerOrder order, String state) {
        if (state.length() > STATE_LIMIT) {
            throw new PoisonException(
                    "order-too-large", "Order " + order.orderId() + " has grown too large to be published");
        }
        OrderContent content = order.state().facts().content();
        return new OrderRow(
                order.orderId(),
                order.store(),
                content == null ? null : content.number(),
                content == null ? null : content.customerId(),
                content == null ? null : content.status(),
                content == null ? null : content.placedAt(),
                content == null ? null : content.updatedAt(),
                order.version(),
                state);
    }
}
