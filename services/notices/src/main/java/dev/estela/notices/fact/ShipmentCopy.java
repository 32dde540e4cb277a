package dev.estela.notices.fact;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parcel, or an order that has none yet, as far as the customer is told about it. */
public record ShipmentCopy(
        String id,
        long version,
        String orderId,
        String store,
        String customerId,
        String status,
        Instant statusAt,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String trackingNumber,
        @Nullable Instant deliverBy,
        @Nullable Instant estimate,
        @Nullable Instant deliveredAt,
        @Nullable Instant returningAt,
        Origin origin)
        implements Copy {

    /** False for an order that is watched although nothing was handed to a carrier. */
    public boolean parcel() {
        return trackingNumber != null;
    }

    public Optional<Arrival> arrival() {
        return Optional.ofNullable(deliveredAt).map(at -> new Arrival(at, origin));
    }
}
