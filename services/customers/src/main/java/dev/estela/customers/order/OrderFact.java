package dev.estela.customers.order;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of an order event that the timeline and the search need. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderFact(
        String orderId,
        @Nullable String number,
        String store,
        String customerId,
        Instant occurredAt,
        long version,
        @Nullable Instant placedAt,
        @Nullable String status,
        @Nullable String cancelReason,
        @Nullable String currency,
        @Nullable Long total,
        @Nullable String fulfilmentId,
        @Nullable Promise promise,
        @Nullable List<Line> lines,
        @Nullable List<Fulfilment> fulfilments,
        @Nullable List<String> changes,
        @Nullable Axes axes) {

    OrderFact {
        requireNonNull(orderId, "orderId");
        requireNonNull(store, "store");
        requireNonNull(customerId, "customerId");
        requireNonNull(occurredAt, "occurredAt");
    }

    /** The parcel a fulfilled event is about; the last one where it does not say. */
    @Nullable
    Fulfilment fulfilment() {
        if (fulfilments == null || fulfilments.isEmpty()) {
            return null;
        }
        return fulfilments.stream()
                .filter(one -> Objects.equals(one.fulfilmentId(), fulfilmentId))
                .findFirst()
                .orElse(fulfilments.getLast());
    }

    boolean partlyRefunded() {
        var payment = axes == null ? null : axes.payment();
        return payment != null && payment.value() != null && payment.value().startsWith("partially");
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Promise(@Nullable Instant deliverBy) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fulfilment(
            @Nullable String fulfilmentId,
            @Nullable String carrier,
            @Nullable String trackingNumber) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(@Nullable String sku, @Nullable String title, long quantity) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Axes(@Nullable Axis payment, @Nullable Axis delivery) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Axis(@Nullable String value) {}
}
