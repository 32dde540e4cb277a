package dev.estela.orders.order;

import dev.estela.orders.fulfilment.Fulfilment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as it stands, as others see it: no names, addresses, phone numbers. */
public record OrderPicture(
        String orderId,
        String number,
        String store,
        String customerId,
        Instant placedAt,
        Instant updatedAt,
        String status,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        String currency,
        long total,
        @Nullable String locale,
        @Nullable Destination destination,
        @Nullable Promise promise,
        List<OrderLine> lines,
        List<Fulfilment> fulfilments,
        OrderAxes axes) {
    static final String CANCELLED = "cancelled";

    static OrderPicture of(String orderId, OrderContent known, OrderAxes axes, List<Fulfilment> fulfilments) {
        boolean cancelled = known.status().equals(CANCELLED);
        return new OrderPicture(
                orderId,
                known.number(),
                known.store(),
                known.customerId(),
                known.placedAt(),
                known.updatedAt(),
                known.status(),
                cancelled ? axes.order().since() : null,
                cancelled ? known.cancelReason() : null,
                known.currency(),
                known.total(),
                known.locale(),
                known.destination(),
                known.promise(),
                known.lines(),
                fulfilments,
                axes);
    }

    boolean isCancelled() {
        return status.equals(CANCELLED);
    }
}
