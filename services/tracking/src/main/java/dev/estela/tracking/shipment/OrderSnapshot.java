package dev.estela.tracking.shipment;

import dev.estela.chassis.event.Cause;
import dev.estela.tracking.fact.Promise;
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
        Cause cause) {

    /** What this version promises, about a parcel with a date of its own or about the order. */
    Promise promise(@Nullable Instant ownDeliverBy) {
        boolean own = ownDeliverBy != null;
        return new Promise(
                version,
                cancelledAt == null ? updatedAt : cancelledAt,
                shipBy,
                own ? ownDeliverBy : deliverBy,
                own ? "fulfilment" : "order",
                cancelledAt != null);
    }
}
