package dev.estela.notices.fact;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What went wrong with a shipment, in words, and whether it has healed. */
public record IncidentCopy(
        String id,
        long version,
        String orderId,
        String shipmentId,
        String kind,
        @Nullable String reason,
        Instant openedAt,
        @Nullable Instant closedAt,
        int grownDays,
        Map<String, String> explanation,
        @Nullable Origin closed)
        implements Copy {}
