package dev.estela.surveys.shipment;

import dev.estela.chassis.event.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of shipment_copy.
 *
 * @param deliveredVersion the version whose event told of the delivery, and so is its cause; null for other events
 */
record ShipmentCopy(
        String shipmentId,
        String orderId,
        long version,
        boolean tracked,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable Instant deliverBy,
        @Nullable Instant deliveredAt,
        @Nullable Instant returnedAt,
        @Nullable Instant incidentSince,
        String eventId,
        String eventType,
        @Nullable Long deliveredVersion,
        @Nullable String deliveredEventId,
        @Nullable String deliveredEventType,
        @Nullable String deliveredTraceparent) {

    static ShipmentCopy of(ShipmentState shipment, String orderId, Event event) {
        boolean delivery = event.type().equals(ShipmentState.DELIVERED);
        return new ShipmentCopy(
                shipment.shipmentId(),
                orderId,
                shipment.version(),
                shipment.tracked(),
                shipment.carrier(),
                shipment.service(),
                shipment.promise() == null ? null : shipment.promise().deliverBy(),
                shipment.deliveredAt(),
                shipment.returned(),
                shipment.incidentSince(),
                event.id(),
                event.type(),
                delivery ? (Long) shipment.version() : null,
                delivery ? event.id() : null,
                delivery ? event.type() : null,
                delivery ? event.traceparent() : null);
    }

    /** Both together: the newer state, and the first event that told of the delivery. */
    static ShipmentCopy merge(ShipmentCopy one, ShipmentCopy other) {
        ShipmentCopy newer = other.version > one.version ? other : one;
        ShipmentCopy first = firstToTell(one, other);
        return new ShipmentCopy(
                newer.shipmentId,
                newer.orderId,
                newer.version,
                newer.tracked,
                newer.carrier,
                newer.service,
                newer.deliverBy,
                newer.deliveredAt,
                newer.returnedAt,
                newer.incidentSince,
                newer.eventId,
                newer.eventType,
                first.deliveredVersion,
                first.deliveredEventId,
                first.deliveredEventType,
                first.deliveredTraceparent);
    }

    private static ShipmentCopy firstToTell(ShipmentCopy one, ShipmentCopy other) {
        if (one.deliveredVersion == null || other.deliveredVersion == null) {
            return one.deliveredVersion == null ? other : one;
        }
        return other.deliveredVersion < one.deliveredVersion ? other : one;
    }
}
