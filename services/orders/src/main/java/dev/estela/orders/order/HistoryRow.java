package dev.estela.orders.order;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.estela.chassis.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code order_history}, named as its columns are. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record HistoryRow(
        String orderId,
        String eventId,
        String type,
        Instant at,
        Instant receivedAt,
        List<String> changes,
        List<String> published,
        @Nullable String reason) {

    static HistoryRow of(OrderFact fact, Taken taken, Instant now) {
        return new HistoryRow(
                fact.orderId(),
                fact.from().cause().eventId(),
                fact.from().cause().type(),
                fact.from().at(),
                now,
                taken.changes(),
                taken.events().stream().map(OutboxEvent::type).toList(),
                taken.reason());
    }
}
