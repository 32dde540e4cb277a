package dev.estela.tracking.shipment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parcel of an order, as the shop tells it.
 *
 * @param shippedAt when it was handed to the carrier
 * @param seenAt when the shop first named it: counts where it does not say when it was handed over
 * @param lines what is in it; nothing means everything
 */
public record Fulfilment(
        String fulfilmentId,
        String carrier,
        @Nullable String service,
        String number,
        @Nullable Instant shippedAt,
        Instant seenAt,
        @Nullable Instant deliverBy,
        List<Line> lines) {

    public Instant handedOver() {
        return shippedAt == null ? seenAt : shippedAt;
    }

    Fulfilment seenAt(Instant moment) {
        return new Fulfilment(fulfilmentId, carrier, service, number, shippedAt, moment, deliverBy, lines);
    }

    public String key() {
        return carrier + "/" + number;
    }
}
