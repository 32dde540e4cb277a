package dev.estela.tracking.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of an order's events that tracking needs; each carries the whole order. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderState(
        @Nullable String orderId,
        @Nullable String store,
        @Nullable String customerId,
        long version,
        @Nullable Instant placedAt,
        @Nullable Instant updatedAt,
        @Nullable String status,
        @Nullable Instant cancelledAt,
        @Nullable Destination destination,
        @Nullable Promise promise,
        @Nullable List<Line> lines,
        @Nullable List<Fulfilment> fulfilments) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Destination(@Nullable String country, @Nullable String region) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Promise(@Nullable Instant shipBy, @Nullable Instant deliverBy) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(String lineId, int quantity) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fulfilment(
            String fulfilmentId,
            @Nullable String carrier,
            @Nullable String service,
            @Nullable String trackingNumber,
            @Nullable Instant shippedAt,
            @Nullable Instant deliverBy,
            @Nullable List<Line> lines) {}
}
