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
        Scan scan,
        Incident incident,
        Instant deliveredAt) {

    static final String RECOVERED = "dev.estela.shipment.recovered.v1";

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Promise(Instant deliverBy) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Estimate(Instant current) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Scan(String code) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Incident(
            String incidentId,
            String kind,
            String reason,
            Instant openedAt,
            Integer grownDays,
            Map<String, String> explanation) {}

    /** An exception nobody scanned is a delay that nobody resolved: the customer knows of the delay. */
    boolean unresolvedDelay() {
        return "exception".equals(incident.kind()) && (scan == null || "delay_unresolved".equals(incident.reason()));
    }

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

    /**
     * The incident as this event tells it; the shipment's version tells which telling is the newest. Only a recovery heals it: an
     * incident that was over when it was found, because the parcel has arrived, was a fact all the same.
     */
    IncidentCopy incidentCopy(Origin origin) {
        boolean healed = origin.type().equals(RECOVERED);
        return new IncidentCopy(
                incident.incidentId(),
                version,
                orderId,
                shipmentId,
                incident.kind(),
                incident.reason(),
                incident.openedAt(),
                healed ? occurredAt : null,
                grownDays(),
                incident.explanation() == null ? Map.of() : incident.explanation(),
                healed ? origin : null);
    }

    int grownDays() {
        return incident == null || incident.grownDays() == null ? 0 : incident.grownDays();
    }
}
