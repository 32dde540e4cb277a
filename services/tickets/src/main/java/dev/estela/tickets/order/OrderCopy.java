package dev.estela.tickets.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The part of an order's event that tickets needs. Every type carries the whole order, so that the newest version is all there is to know. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderCopy(
        String orderId,
        String number,
        String store,
        String customerId,
        @Nullable Long total,
        @Nullable String currency,
        @Nullable String locale,
        @Nullable Instant placedAt,
        long version) {

    static OrderCopy newest(OrderCopy one, OrderCopy other) {
        return other.version > one.version ? other : one;
    }
}
