package dev.estela.surveys.shipment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of a shipment's event that surveys needs. Scans on the way are left out: they change nothing about a survey. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ShipmentState(
        String shipmentId,
        @Nullable String orderId,
        long version,
        Instant occurredAt,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String trackingNumber,
        @Nullable String status,
        @Nullable Promise promise,
        @Nullable Incident incident,
        @Nullable Instant deliveredAt,
        @Nullable List<String> openIncidents) {

    static final String DELIVERED = "dev.estela.shipment.delivered.v1";
    static final Set<String> TYPES = Set.of(
            DELIVERED,
            "dev.estela.shipment.delayed.v1",
            "dev.estela.shipment.attempt-failed.v1",
            "dev.estela.shipment.exception.v1",
            "dev.estela.shipment.lost.v1",
            "dev.estela.shipment.recovered.v1",
            "dev.estela.shipment.returning.v1",
            "dev.estela.shipment.returned.v1");

    private static final Set<String> ON_ITS_WAY_BACK = Set.of("RETURNING", "RETURNED", "REFUSED");

    /** The stand-in of an order without a parcel has no number. */
    boolean tracked() {
        return trackingNumber != null;
    }

    @Nullable
    Instant returned() {
        return status != null && ON_ITS_WAY_BACK.contains(status.toUpperCase(Locale.ROOT)) ? occurredAt : null;
    }

    @Nullable
    Instant incidentSince() {
        if (openIncidents == null || openIncidents.isEmpty()) {
            return null;
        }
        return incident != null && incident.openedAt() != null && incident.closedAt() == null
                ? incident.openedAt()
                : occurredAt;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Promise(@Nullable Instant deliverBy) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Incident(@Nullable Instant openedAt, @Nullable Instant closedAt) {}
}
