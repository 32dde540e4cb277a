package dev.estela.tracking.shipment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.estela.chassis.outbox.OutboxEvent;
import dev.estela.tracking.fact.Place;
import dev.estela.tracking.fact.Status;
import dev.estela.tracking.incident.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tracking tells the world of a shipment: the Java side of the contracts of {@code shipment}. */
public record ShipmentEvent(
        @JsonIgnore String type,
        UUID shipmentId,
        String orderId,
        String store,
        String customerId,
        long version,
        Instant occurredAt,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String trackingNumber,
        Status status,
        boolean first,
        @Nullable Destination destination,
        @Nullable Promised promise,
        @Nullable Estimated estimate,
        @Nullable Scanned scan,
        @Nullable Incident incident,
        @Nullable Instant deliveredAt,
        @Nullable Integer daysLate,
        List<String> openIncidents,
        @Nullable ParcelCount parcels)
        implements OutboxEvent {

    @Override
    public String topic() {
        return "estela.shipment";
    }

    @Override
    public String aggregateId() {
        return shipmentId.toString();
    }

    @Override
    public String correlationId() {
        return orderId;
    }

    /** Where it goes, as coarse as a lane needs it. */
    public record Destination(
            @Nullable String country, @Nullable String region) {}

    /** What the customer was promised, and by what. */
    public record Promised(
            @Nullable Instant deliverBy, @Nullable Instant shipBy, String source) {}

    /** When it is expected now and was expected first. */
    public record Estimated(
            @Nullable Instant current,
            @Nullable Instant original,
            @Nullable String source) {}

    /** The scan that led to the event. */
    public record Scanned(
            @Nullable String code,
            @Nullable String description,
            @Nullable Place location) {}

    /** The incident the event is about. */
    public record Incident(
            UUID incidentId,
            String kind,
            @Nullable String reason,
            @Nullable String party,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Integer grownDays,
            int revision,
            Words explanation) {}
}
