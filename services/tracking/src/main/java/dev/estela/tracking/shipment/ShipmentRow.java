package dev.estela.tracking.shipment;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.estela.tracking.scorecard.Passage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shipment on its way to the table: its document, and beside it what lists ask for. */
record ShipmentRow(
        UUID id,
        long version,
        boolean parcel,
        boolean listed,
        @Nullable UUID watchId,
        @Nullable String orderId,
        @Nullable String store,
        @Nullable String customerId,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String number,
        String status,
        List<String> openKinds,
        Instant createdAt,
        @JsonRawValue String state,
        @JsonUnwrapped @Nullable Passage passage) {

    static ShipmentRow of(Shipment shipment, String lane, String state) {
        OrderRef order = shipment.order();
        return new ShipmentRow(
                shipment.id(),
                shipment.told().version(),
                shipment.isParcel(),
                shipment.isListed(),
                shipment.watchId(),
                order == null ? null : order.orderId(),
                order == null ? null : order.store(),
                order == null ? null : order.customerId(),
                shipment.carrier(),
                shipment.service(),
                shipment.number(),
                shipment.status().name(),
                shipment.told().openKinds(),
                shipment.createdAt(),
                state,
                shipment.passage(lane).orElse(null));
    }
}
