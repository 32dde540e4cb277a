package dev.estela.surveys.fact;

import dev.estela.chassis.event.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param tracked false for the stand-in that watches an order without a parcel */
public record ShipmentFact(
        String shipmentId,
        boolean tracked,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable Instant deliverBy,
        @Nullable Instant deliveredAt,
        @Nullable Instant returnedAt,
        @Nullable Instant incidentSince,
        String eventId,
        String eventType,
        @Nullable String deliveredEventId,
        @Nullable String deliveredEventType,
        @Nullable String deliveredTraceparent) {

    boolean delivered() {
        return tracked && deliveredAt != null;
    }

    Cause lastEvent() {
        return new Cause(eventId, eventType, null);
    }

    Cause deliveredEvent() {
        return deliveredEventId == null || deliveredEventType == null
                ? lastEvent()
                : new Cause(deliveredEventId, deliveredEventType, deliveredTraceparent);
    }
}
