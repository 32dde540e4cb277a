package dev.estela.tickets.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of an order's event that tickets needs. Every type carries the whole order, so that the newest version is all there is to know. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderChanged(
        String orderId,
        String number,
        String store,
        String customerId,
        @Nullable Long total,
        @Nullable String currency,
        @Nullable String locale,
        @Nullable Instant placedAt,
        long version,
        @Nullable List<Line> lines,
        @Nullable List<Fulfilment> fulfilments) {

    static OrderChanged newest(OrderChanged one, OrderChanged other) {
        return other.version > one.version ? other : one;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(String sku) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fulfilment(String carrier) {}
}
