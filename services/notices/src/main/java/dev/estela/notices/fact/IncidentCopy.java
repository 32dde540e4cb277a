package dev.estela.notices.fact;

import java.time.Instant;
import java.util.Map;

/** What went wrong with a shipment, in words, and whether it has healed. */
public record IncidentCopy(
        String id,
        long version,
        String orderId,
        String shipmentId,
        String kind,
        String reason,
        Instant openedAt,
        Instant closedAt,
        int grownDays,
        Map<String, String> explanation,
        Origin closed)
        implements Copy {}
