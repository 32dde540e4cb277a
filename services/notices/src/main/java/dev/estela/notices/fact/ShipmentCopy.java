package dev.estela.notices.fact;

import java.time.Instant;

/** A parcel, or an order that has none yet, as far as the customer is told about it. */
public record ShipmentCopy(
        String id,
        long version,
        String orderId,
        String store,
        String customerId,
        String status,
        Instant statusAt,
        String carrier,
        String service,
        String trackingNumber,
        Instant deliverBy,
        Instant estimate,
        Instant deliveredAt,
        Instant returningAt,
        Origin origin)
        implements Copy {

    /** False for an order that is watched although nothing was handed to a carrier. */
    public boolean parcel() {
        return trackingNumber != null;
    }
}
