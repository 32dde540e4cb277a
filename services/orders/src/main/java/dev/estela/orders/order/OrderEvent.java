package dev.estela.orders.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.estela.chassis.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What orders tell the world: contracts {@code order/*.v1}. Every one carries the whole order as it stands.
 *
 * @param fulfilmentId the new parcel, on {@code fulfilled}
 * @param changes names of the fields that changed, on {@code changed}
 */
public record OrderEvent(
        @JsonIgnore String type,
        @JsonUnwrapped OrderPicture order,
        long version,
        Instant occurredAt,
        @Nullable String fulfilmentId,
        @Nullable List<String> changes)
        implements OutboxEvent {
    public static final String PLACED = "dev.estela.order.placed.v1";
    public static final String CHANGED = "dev.estela.order.changed.v1";
    public static final String PAID = "dev.estela.order.paid.v1";
    public static final String FULFILLED = "dev.estela.order.fulfilled.v1";
    public static final String REFUNDED = "dev.estela.order.refunded.v1";
    public static final String CANCELLED = "dev.estela.order.cancelled.v1";
    public static final String DELIVERED = "dev.estela.order.delivered.v1";

    @Override
    public String topic() {
        return "estela.order";
    }

    @Override
    public String aggregateId() {
        return order.orderId();
    }

    @Override
    public String store() {
        return order.store();
    }

    @Override
    public String correlationId() {
        return order.orderId();
    }
}
