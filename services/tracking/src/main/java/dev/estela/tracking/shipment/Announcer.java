package dev.estela.tracking.shipment;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.outbox.Outgoing;
import dev.estela.tracking.fact.Promise;
import dev.estela.tracking.fact.Rules;
import dev.estela.tracking.fact.Scan;
import dev.estela.tracking.fact.Status;
import dev.estela.tracking.incident.Words;
import dev.estela.tracking.promise.Estimate;
import dev.estela.tracking.promise.Estimates;
import dev.estela.tracking.shipment.IncidentChange.What;
import dev.estela.tracking.shipment.ShipmentEvent.Destination;
import dev.estela.tracking.shipment.ShipmentEvent.Estimated;
import dev.estela.tracking.shipment.ShipmentEvent.Incident;
import dev.estela.tracking.shipment.ShipmentEvent.Promised;
import dev.estela.tracking.shipment.ShipmentEvent.Scanned;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes a shipment's events. Each carries the whole shipment as it stands. */
final class Announcer {
    private static final String TYPE = "dev.estela.shipment.%s.v1";

    private final Shipment shipment;
    private final OrderRef order;
    private final ZoneId zone;

    Announcer(Shipment shipment, OrderRef order, Rules rules) {
        this.shipment = shipment;
        this.order = order;
        this.zone = rules.store().zone();
    }

    Outgoing plain(String type, Instant at, Status status, boolean first, Cause cause) {
        return event(type, at, status, first, null, null, cause);
    }

    Outgoing scan(String type, Scan scan, Status status, boolean first, @Nullable KnownIncident incident, Cause cause) {
        Incident about = incident == null ? null : incident(incident, incident.revision(), incident.words());
        return event(type, scan.at(), status, first, scan, about, cause);
    }

    Outgoing incident(String type, IncidentChange change, boolean first, Cause cause) {
        KnownIncident incident = change.incident();
        int revision = change.what() == What.RECOVERED ? incident.revision() + 1 : incident.revision();
        Incident about = incident(incident, revision, change.words());
        return event(type, change.at(), shipment.status(), first, null, about, cause);
    }

    private Outgoing event(
            String type,
            Instant at,
            Status status,
            boolean first,
            @Nullable Scan scan,
            @Nullable Incident incident,
            Cause cause) {
        ShipmentEvent event = new ShipmentEvent(
                TYPE.formatted(type),
                shipment.id(),
                order.orderId(),
                order.store(),
                order.customerId(),
                shipment.told().nextVersion(cause),
                at,
                shipment.carrier(),
                shipment.service(),
                shipment.number(),
                status,
                first,
                order.country() == null ? null : new Destination(order.country(), order.region()),
                promised(),
                estimated(),
                scan == null ? null : new Scanned(scan.code(), scan.description(), scan.location()),
                incident,
                shipment.deliveredAt(),
                daysLate(),
                shipment.told().openKinds(),
                shipment.parcels());
        return new Outgoing(event, cause);
    }

    private static Incident incident(KnownIncident incident, int revision, Words words) {
        return new Incident(
                incident.id(),
                incident.kind().wire(),
                incident.reason().wire(),
                incident.party().wire(),
                incident.openedAt(),
                incident.closedAt(),
                incident.grownDays() == 0 ? null : incident.grownDays(),
                revision,
                words);
    }

    private @Nullable Promised promised() {
        return shipment.promises()
                .latest()
                .filter(promise -> promise.deliverBy() != null || promise.shipBy() != null)
                .map(promise -> new Promised(promise.deliverBy(), promise.shipBy(), promise.source()))
                .orElse(null);
    }

    private @Nullable Estimated estimated() {
        Estimates estimates = shipment.estimates();
        return estimates
                .current()
                .map(current -> new Estimated(
                        current.value(),
                        estimates.original().map(Estimate::value).orElse(null),
                        current.source()))
                .orElse(null);
    }

    /** Calendar days where the store is; 0 or less when in time. */
    private @Nullable Integer daysLate() {
        Instant delivered = shipment.deliveredAt();
        Instant promised = shipment.promises().latest().map(Promise::deliverBy).orElse(null);
        if (delivered == null || promised == null) {
            return null;
        }
        return (int) ChronoUnit.DAYS.between(
                promised.atZone(zone).toLocalDate(), delivered.atZone(zone).toLocalDate());
    }
}
