package dev.estela.tracking.shipment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The order a shipment belongs to. */
public record OrderRef(
        String orderId,
        String store,
        String customerId,
        long version,
        Instant placedAt,
        @Nullable Instant cancelledAt,
        @Nullable String country,
        @Nullable String region) {

    static OrderRef of(OrderSnapshot order) {
        return new OrderRef(
                order.orderId(),
                order.store(),
                order.customerId(),
                order.version(),
                order.placedAt(),
                order.cancelledAt(),
                order.country(),
                order.region());
    }

    boolean is(OrderSnapshot other) {
        return orderId.equals(other.orderId());
    }

    /** The same order, as it was before. */
    boolean isBefore(OrderSnapshot other) {
        return is(other) && version < other.version();
    }

    OrderRef cancelledAt(Instant since) {
        return new OrderRef(orderId, store, customerId, version, placedAt, since, country, region);
    }
}
