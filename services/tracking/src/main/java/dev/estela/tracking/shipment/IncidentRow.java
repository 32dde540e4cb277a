package dev.estela.tracking.shipment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident on its way to the table. */
record IncidentRow(
        UUID id,
        UUID shipmentId,
        String kind,
        String cause,
        String status,
        String orderId,
        String store,
        @Nullable String carrier,
        @Nullable String number,
        String reason,
        String party,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        int revision,
        int grownDays,
        String es,
        String en,
        String eventId,
        String eventType) {

    static IncidentRow of(Shipment shipment, OrderRef order, KnownIncident incident) {
        return new IncidentRow(
                incident.id(),
                shipment.id(),
                incident.kind().wire(),
                incident.cause(),
                incident.isDisproved() ? KnownIncident.DISPROVED : incident.isOpen() ? "open" : "closed",
                order.orderId(),
                order.store(),
                shipment.carrier(),
                shipment.number(),
                incident.reason().wire(),
                incident.party().wire(),
                incident.openedAt(),
                incident.closedAt(),
                incident.closedBy(),
                incident.revision(),
                incident.grownDays(),
                incident.words().es(),
                incident.words().en(),
                incident.eventId(),
                incident.eventType());
    }
}
