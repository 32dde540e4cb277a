package dev.estela.tracking.shipment;

import dev.estela.chassis.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The identities of shipments. They are made of what is known first, so that whatever comes in first, and twice, names the same one. */
final class ShipmentIds {
    /** Numbers are recycled: the time a number was first seen in is part of the identity. */
    private static final Duration WINDOW = Duration.ofDays(91);

    private ShipmentIds() {}

    /** @param order only where the parcel carries another order too */
    static UUID ofParcel(String carrier, String number, Instant seen, @Nullable String order) {
        String window = String.valueOf(Math.floorDiv(seen.getEpochSecond(), WINDOW.toSeconds()));
        return order == null
                ? Ids.named("parcel", carrier, number, window)
                : Ids.named("parcel", carrier, number, window, order);
    }

    static UUID ofOrder(String orderId) {
        return Ids.named("order", orderId);
    }
}
