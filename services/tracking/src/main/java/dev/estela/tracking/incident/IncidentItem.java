package dev.estela.tracking.incident;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.security.OfStore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident as it leaves over HTTP. */
public record IncidentItem(
        UUID incidentId,
        String kind,
        String status,
        String orderId,
        String store,
        UUID shipmentId,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String reason,
        @Nullable String party,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        int revision,
        int grownDays,
        Words explanation,
        Cause cause)
        implements OfStore {}
