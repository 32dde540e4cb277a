package dev.estela.orders.shipment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.chassis.event.Cause;
import dev.estela.orders.fact.Provenance;
import dev.estela.orders.fulfilment.DeliveryPhase;
import dev.estela.orders.order.OrderFact;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of the tracking service's events that orders needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ShipmentMoved(
        String shipmentId,
        String orderId,
        long version,
        Instant occurredAt,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        String status,
        @Nullable Instant deliveredAt) {
    /** What moves a parcel. Delays and recoveries are no places. */
    static final Set<String> TYPES = Set.of(
            "dev.estela.shipment.picked-up.v1",
            "dev.estela.shipment.in-transit.v1",
            "dev.estela.shipment.out-for-delivery.v1",
            "dev.estela.shipment.ready-for-pickup.v1",
            "dev.estela.shipment.attempt-failed.v1",
            "dev.estela.shipment.exception.v1",
            "dev.estela.shipment.delivered.v1",
            "dev.estela.shipment.returning.v1",
            "dev.estela.shipment.returned.v1",
            "dev.estela.shipment.lost.v1");

    ShipmentMoved {
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(status, "status");
    }

    /** An order watched without a parcel is a shipment without number: it cannot be delivered. */
    boolean isParcel() {
        return carrier != null && trackingNumber != null;
    }

    OrderFact.Moved fact(Cause cause) {
        DeliveryPhase phase = DeliveryPhase.ofStatus(status);
        Instant at = phase == DeliveryPhase.DELIVERED && deliveredAt != null ? deliveredAt : occurredAt;
        return new OrderFact.Moved(
                orderId,
                shipmentId,
                String.valueOf(carrier),
                String.valueOf(trackingNumber),
                version,
                phase,
                new Provenance(cause, at, ""));
    }
}
