package dev.estela.tracking.shipment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.estela.chassis.event.Cause;
import dev.estela.chassis.security.OfStore;
import dev.estela.tracking.fact.Promise;
import dev.estela.tracking.fact.Status;
import dev.estela.tracking.incident.Words;
import dev.estela.tracking.promise.Estimate;
import dev.estela.tracking.promise.Estimates;
import dev.estela.tracking.shipment.ShipmentEvent.Destination;
import dev.estela.tracking.shipment.ShipmentEvent.Estimated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shipment as it leaves over HTTP. */
public record ShipmentView(
        UUID shipmentId,
        @Nullable String orderId,
        @Nullable String store,
        @Nullable String customerId,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String trackingNumber,
        Status status,
        @Nullable Destination destination,
        @Nullable Promised promise,
        @Nullable Estimated estimate,
        @Nullable Instant handedOverAt,
        @Nullable Instant deliveredAt,
        List<String> openIncidents,
        ParcelCount parcels,
        Instant createdAt,
        long version,
        @Nullable Cause cause)
        implements OfStore {

    static ShipmentView of(Shipment shipment) {
        OrderRef order = shipment.order();
        return new ShipmentView(
                shipment.id(),
                order == null ? null : order.orderId(),
                order == null ? null : order.store(),
                order == null ? null : order.customerId(),
                shipment.carrier(),
                shipment.service(),
                shipment.number(),
                shipment.status(),
                order == null || order.country() == null ? null : new Destination(order.country(), order.region()),
                shipment.promises().latest().map(Promised::of).orElse(null),
                estimated(shipment.estimates()),
                shipment.handedOver(),
                shipment.deliveredAt(),
                shipment.told().openKinds(),
                shipment.parcels(),
                shipment.createdAt(),
                shipment.told().version(),
                shipment.told().cause());
    }

    private static @Nullable Estimated estimated(Estimates estimates) {
        return estimates
                .current()
                .map(current -> new Estimated(
                        current.value(),
                        estimates.original().map(Estimate::value).orElse(null),
                        current.source()))
                .orElse(null);
    }

    /** What was promised from a moment on. */
    public record Promised(
            @Nullable Instant deliverBy, @Nullable Instant shipBy, String source, Instant since) {
        static Promised of(Promise promise) {
            return new Promised(promise.deliverBy(), promise.shipBy(), promise.source(), promise.since());
        }
    }

    /** An incident of the shipment. */
    public record IncidentView(
            UUID incidentId,
            String kind,
            String status,
            String reason,
            String party,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            int revision,
            int grownDays,
            Words explanation,
            Cause cause) {
        static IncidentView of(KnownIncident incident) {
            return new IncidentView(
                    incident.id(),
                    incident.kind().wire(),
                    incident.isOpen() ? "open" : "closed",
                    incident.reason().wire(),
                    incident.party().wire(),
                    incident.openedAt(),
                    incident.closedAt(),
                    incident.closedBy(),
                    incident.revision(),
                    incident.grownDays(),
                    incident.words(),
                    new Cause(incident.eventId(), incident.eventType(), null));
        }
    }

    /** One shipment with all that is known of it. */
    public record Detail(
            @JsonUnwrapped ShipmentView shipment,
            List<RawScan> scans,
            List<Promised> promises,
            List<Estimate> estimates,
            List<IncidentView> incidents)
            implements OfStore {
        @Override
        public @Nullable String store() {
            return shipment.store();
        }

        static Detail of(Shipment shipment, List<RawScan> scans) {
            return new Detail(
                    ShipmentView.of(shipment),
                    scans,
                    shipment.promises().changes().stream().map(Promised::of).toList(),
                    shipment.estimates().all(),
                    shipment.told().incidents().stream()
                            .filter(incident -> !incident.isDisproved())
                            .map(IncidentView::of)
                            .toList());
        }
    }
}
