package dev.estela.notices.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.notices.fact.OrderCopy;
import dev.estela.notices.fact.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of the orders service's events that notices needs: every one carries the whole current state. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderEvent(
        String orderId,
        String number,
        String store,
        String customerId,
        long version,
        Instant placedAt,
        @Nullable Instant updatedAt,
        Instant occurredAt,
        String status,
        @Nullable Instant cancelledAt,
        @Nullable String locale,
        @Nullable Promise promise,
        @Nullable List<Line> lines,
        @Nullable Axes axes) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Promise(@Nullable Instant deliverBy) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(@Nullable String title, int quantity) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Axes(@Nullable Axis delivery) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Axis(String value, Instant since) {}

    OrderCopy copy(Origin origin) {
        Instant cancelled = cancelled();
        Instant delivered = delivered();
        return new OrderCopy(
                orderId,
                version,
                store,
                customerId,
                number,
                placedAt,
                cancelled,
                cancelled == null ? null : origin,
                delivered,
                delivered == null ? null : origin,
                promise == null ? null : promise.deliverBy(),
                locale,
                lines == null
                        ? List.of()
                        : lines.stream()
                                .map(line -> new OrderCopy.Item(line.title(), line.quantity()))
                                .toList());
    }

    private @Nullable Instant cancelled() {
        if (!"cancelled".equals(status)) {
            return null;
        }
        return cancelledAt != null ? cancelledAt : updatedAt != null ? updatedAt : occurredAt;
    }

    private @Nullable Instant delivered() {
        Axis delivery = axes == null ? null : axes.delivery();
        return delivery != null && "delivered".equals(delivery.value()) ? delivery.since() : null;
    }
}
