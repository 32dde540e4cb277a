package dev.estela.tickets.opening;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.chassis.event.Event;
import dev.estela.tickets.ticket.Parcel;
import dev.estela.tickets.ticket.Trouble;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of a shipment's event that tickets needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ShipmentFact(
        String shipmentId,
        @Nullable String orderId,
        @Nullable String store,
        @Nullable String customerId,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        long version,
        @Nullable Promise promise,
        @Nullable Instant deliveredAt,
        @Nullable Incident incident,
        Instant occurredAt) {
    static final String LOST = "dev.estela.shipment.lost.v1";
    static final String EXCEPTION = "dev.estela.shipment.exception.v1";
    static final String ATTEMPT_FAILED = "dev.estela.shipment.attempt-failed.v1";
    static final String PREFIX = "dev.estela.shipment.";

    /** What tickets can be told to sleep until. */
    static final Set<String> WAKES = Set.of(
            "dev.estela.shipment.delivered.v1",
            "dev.estela.shipment.returned.v1",
            "dev.estela.shipment.in-transit.v1",
            "dev.estela.shipment.out-for-delivery.v1");

    /** What changes only how late a parcel is. */
    static final Set<String> LATENESS = Set.of("dev.estela.shipment.delayed.v1", "dev.estela.shipment.recovered.v1");

    /** {@code in_transit} of {@code dev.estela.shipment.in-transit.v1}. */
    static String word(String type) {
        return type.substring(PREFIX.length(), type.lastIndexOf('.')).replace('-', '_');
    }

    /** A parcel that nobody has ordered yet says so again once somebody has. */
    boolean belongsToSomebody() {
        return orderId != null && store != null && customerId != null;
    }

    Parcel parcel() {
        return new Parcel(promise == null ? null : promise.deliverBy(), deliveredAt, version);
    }

    TroubleFact trouble(Trouble trouble, Event event) {
        String incidentId = incident == null ? null : incident.incidentId();
        String subject = trouble == Trouble.ATTEMPT_FAILED || incidentId == null ? shipmentId : incidentId;
        return new TroubleFact(
                trouble,
                subject,
                known(store),
                known(customerId),
                known(orderId),
                shipmentId,
                trackingNumber,
                incidentId,
                null,
                null,
                parcel(),
                null,
                occurredAt,
                event.cause());
    }

    private static String known(@Nullable String id) {
        return java.util.Objects.requireNonNull(id, "a parcel of somebody's");
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Promise(@Nullable Instant deliverBy) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Incident(@Nullable String incidentId) {}
}
