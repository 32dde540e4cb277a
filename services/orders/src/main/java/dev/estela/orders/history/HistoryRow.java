package dev.estela.orders.history;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code order_history}, named as its columns are. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record HistoryRow(
        String orderId,
        String eventId,
        String type,
        Instant at,
        Instant receivedAt,
        List<String> changes,
        List<String> published,
        @Nullable String reason) {}
