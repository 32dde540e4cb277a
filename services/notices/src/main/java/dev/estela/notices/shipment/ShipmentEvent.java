package dev.estela.notices.shipment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.notices.fact.IncidentCopy;
import dev.estela.notices.fact.Origin;
import dev.estela.notices.fact.ShipmentCopy;
import java.time.Instant;
import java.util.Map;

/** The part of the tracking service's events that notices needs. Unknown fields are ignored on purpose. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ShipmentEvent(
        String shipmentId,
        String orderId,
        String store,
        String customerId,
        long version,
        Instant occurredAt,
        String carrier,
        String service,
        String trackingNumber,
        String status,
        boolean first,
        Promise promise,
        Estimate estimate,
        Incident incident,
        Instant deliveredAt) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Promise(Instant deliverBy) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Estimate(Instant current) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Incident(
            String incidentId,
            String kind,
            String reason,
            Instant openedAt,
            Instant closedAt,
            Integer grownDays,
            Map<String, String> explanation) {}

    /** A scan for a number that no order has claimed yet concerns nobody we could tell. */
    boolean joined() {
        return orderId != null && store != null && customerId != null;
    }

    ShipmentCopy copy(Origin origin) {
        boolean back = "RETURNING".equalsIgnoreCase(status) || "RETURNED".equalsIgnoreCase(status);
        return new ShipmentCopy(
                shipmentId,
                version,
                orderId,
                store,
                customerId,
                status,
                occurredAt,
                carrier,
                service,
                trackingNumber,
                promise == null ? null : promise.deliverBy(),
                estimate == null ? null : estimate.current(),
                deliveredAt,
                back ? occurredAt : null,
                origin);
    }

    /** The incident as this event tells it; the shipment's version tells which telling is the newest. */
    IncidentCopy incidentCopy(Origin origin) {
        return new IncidentCopy(
                incident.incidentId(),
                version,
                orderId,
                shipmentId,
                incident.kind(),
                incident.reason(),
                incident.openedAt(),
                incident.closedAt(),
                grownDays(),
                incident.explanation() == null ? Map.of() : incident.explanation(),
                incident.closedAt() == null ? null : origin);
    }

    int grownDays() {
        return incident == null || incident.grownDays() == null ? 0 : incident.grownDays();
    }
}
