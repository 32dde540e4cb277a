package dev.estela.tracking.shipment;

import dev.estela.chassis.event.Cause;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tracking needs of an order, as of one version of it.
 *
 * @param completedAt when the shop called it completed, whatever parcels it knows of
 */
public record OrderSnapshot(
        String orderId,
        String store,
        String customerId,
        long version,
        Instant placedAt,
        Instant updatedAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant completedAt,
        @Nullable String country,
        @Nullable String region,
        @Nullable Instant shipBy,
        @Nullable Instant deliverBy,
        List<Line> lines,
        List<Fulfilment> fulfilments,
        Cause cause) {}
