package dev.estela.customers.shipment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of a shipment event that the timeline and the search need. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ShipmentFact(
        String shipmentId,
        @Nullable String orderId,
        @Nullable String store,
        @Nullable String customerId,
        Instant occurredAt,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String status,
        @Nullable Promise promise,
        @Nullable Estimate estimate,
        @Nullable Scan scan,
        @Nullable Incident incident,
        @Nullable Integer daysLate,
        @Nullable Parcels parcels) {

    ShipmentFact {
        requireNonNull(shipmentId, "shipmentId");
        requireNonNull(occurredAt, "occurredAt");
    }

    /** An order is watched before it has a parcel, or without ever having one. */
    boolean hasParcel() {
        return trackingNumber != null;
    }

    @Nullable
    Instant deliverBy() {
        return promise == null ? null : promise.deliverBy();
    }

    @Nullable
    String city() {
        return scan == null || scan.location() == null ? null : scan.location().city();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Promise(@Nullable Instant deliverBy, @Nullable Instant shipBy) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Estimate(@Nullable Instant current) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Scan(@Nullable Location location) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Location(@Nullable String city) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Parcels(int total, int delivered) {}

    /** @param revision grows each time the incident says something new */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Incident(
            String kind,
            @Nullable String reason,
            @Nullable Instant closedAt,
            @Nullable Integer grownDays,
            int revision,
            @Nullable Map<String, String> explanation) {

        Incident {
            requireNonNull(kind, "incident.kind");
        }

        boolean grown() {
            return revision > 1 || grownDays != null && grownDays > 0;
        }
    }
}
