package dev.estela.notices.shipment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.notices.fact.IncidentCopy;
import dev.estela.notices.fact.Origin;
import dev.estela.notices.fact.ShipmentCopy;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of the tracking service's events that notices needs. Unknown fields are ignored on purpose. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ShipmentEvent(
        String shipmentId,
        @Nullable String orderId,
        @Nullable String store,
        @Nullable String customerId,
        long version,
        Instant occurredAt,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String trackingNumber,
        String status,
        boolean first,
        @Nullable Promise promise,
        @Nullable Estimate estimate,
        @Nullable Scan scan,
        @Nullable Incident incident,
        @Nullable Instant deliveredAt) {

    private static final String JOINED = "asked only of what an order has claimed";
    static final String RECOVERED = "dev.estela.shipment.recovered.v1";

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Promise(@Nullable Instant deliverBy) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Estimate(@Nullable Instant current) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Scan(@Nullable String code) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Incident(
            String incidentId,
            String kind,
            @Nullable String reason,
            Instant openedAt,
            @Nullable Integer grownDays,
            @Nullable Map<String, String> explanation) {}

    /** An exception nobody scanned is a delay that nobody resolved: the customer knows of the delay. */
    boolean unresolvedDelay() {
        return incident != null
                && "exception".equals(incident.kind())
                && (scan == null || "delay_unresolved".equals(incident.reason()));
    }

    /** A scan for a number that no order has claimed yet concerns nobody we could tell. */
    boolean joined() {
        return orderId != null && store != null && customerId != null;
    }

    @Override
    public String orderId() {
        return Objects.requireNonNull(orderId, JOINED);
    }

    @Override
    public String store() {
        return Objects.requireNonNull(store, JOINED);
    }

    @Override
    public String customerId() {
        return Objects.requireNonNull(customerId, JOINED);
    }

    ShipmentCopy copy(Origin origin) {
        boolean back = "RETURNING".equalsIgnoreCase(status) || "RETURNED".equalsIgnoreCase(status);
        return new ShipmentCopy(
                shipmentId,
                version,
                orderId(),
                store(),
                customerId(),
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
    Optional<IncidentCopy> incidentCopy(Origin origin) {
        return Optional.ofNullable(incident).map(told -> incidentCopy(told, origin));
    }

    private IncidentCopy incidentCopy(Incident told, Origin origin) {
        boolean healed = origin.type().equals(RECOVERED);
        return new IncidentCopy(
                told.incidentId(),
                version,
                orderId(),
                shipmentId,
                told.kind(),
                told.reason(),
                told.openedAt(),
                healed ? occurredAt : null,
                grownDays(),
                told.explanation() == null ? Map.of() : told.explanation(),
                healed ? origin : null);
    }

    int grownDays() {
        return incident == null || incident.grownDays() == null ? 0 : incident.grownDays();
    }
}
