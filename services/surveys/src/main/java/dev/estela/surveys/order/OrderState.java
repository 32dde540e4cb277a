package dev.estela.surveys.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of an order's event that surveys needs. Every type carries the whole order, so that the newest version is all there is to know. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderState(
        String orderId,
        String number,
        String store,
        String customerId,
        long version,
        Instant occurredAt,
        String status,
        @Nullable Instant cancelledAt,
        @Nullable String locale,
        @Nullable Destination destination,
        @Nullable Promise promise,
        @Nullable List<Line> lines,
        @Nullable List<Fulfilment> fulfilments,
        @Nullable Axes axes) {

    static final Set<String> TYPES = Set.of(
            "dev.estela.order.placed.v1",
            "dev.estela.order.paid.v1",
            "dev.estela.order.changed.v1",
            "dev.estela.order.cancelled.v1",
            "dev.estela.order.fulfilled.v1",
            "dev.estela.order.refunded.v1",
            "dev.estela.order.delivered.v1");

    private static final Set<String> NOT_RETURNED = Set.of("none", "declined", "cancelled");

    @Nullable
    Instant cancelled() {
        return !"cancelled".equals(status) ? null : cancelledAt != null ? cancelledAt : occurredAt;
    }

    @Nullable
    Instant delivered() {
        return axes == null
                        || axes.delivery() == null
                        || !"delivered".equals(axes.delivery().value())
                ? null
                : axes.delivery().since(occurredAt);
    }

    @Nullable
    Instant returned() {
        Axis axis = axes == null ? null : axes.returned();
        return axis == null || axis.value() == null || NOT_RETURNED.contains(axis.value())
                ? null
                : axis.since(occurredAt);
    }

    int parcels() {
        return (int) fulfilled().stream()
                .map(fulfilment -> fulfilment.carrier() + " " + fulfilment.trackingNumber())
                .distinct()
                .count();
    }

    /** True when every line has been handed over. A fulfilment that names no lines stands for all of them. */
    boolean shippedWhole() {
        Map<String, Integer> handedOver = new HashMap<>();
        for (Fulfilment fulfilment : fulfilled()) {
            if (fulfilment.lines() == null || fulfilment.lines().isEmpty()) {
                return true;
            }
            fulfilment.lines().forEach(line -> handedOver.merge(line.lineId(), line.quantity(), Integer::sum));
        }
        return !handedOver.isEmpty()
                && (lines == null
                        || lines.stream()
                                .allMatch(line -> handedOver.getOrDefault(line.lineId(), 0) >= line.quantity()));
    }

    /** Where it travels to: country, and region where known. Orders of a store set out from one place. */
    @Nullable
    String lane() {
        if (destination == null || destination.country() == null) {
            return null;
        }
        return destination.region() == null
                ? destination.country()
                : destination.country() + "-" + destination.region();
    }

    private List<Fulfilment> fulfilled() {
        return fulfilments == null ? List.of() : fulfilments;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Destination(@Nullable String country, @Nullable String region) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Promise(@Nullable Instant deliverBy) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(String lineId, int quantity) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fulfilment(
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable List<Line> lines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Axes(
            @Nullable Axis delivery,
            @JsonProperty("return") @Nullable Axis returned) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Axis(@Nullable String value, @Nullable Instant since) {
        Instant since(Instant otherwise) {
            return since == null ? otherwise : since;
        }
    }
}
