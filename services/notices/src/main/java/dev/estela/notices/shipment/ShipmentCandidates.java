package dev.estela.notices.shipment;

import dev.estela.notices.fact.Origin;
import dev.estela.notices.kind.Kind;
import dev.estela.notices.notice.Candidate;
import dev.estela.notices.notice.Subject;
import dev.estela.notices.shipment.ShipmentEvent.Incident;
import java.util.Optional;

/** What an event of a shipment may be worth telling. */
final class ShipmentCandidates {
    private static final String TYPE = "dev.estela.shipment.";

    private ShipmentCandidates() {}

    /** @param growthStepDays by how many days a delay has to grow to be told again */
    static Optional<Candidate> of(ShipmentEvent event, Origin origin, int growthStepDays) {
        String name = origin.type().substring(TYPE.length()).replace(".v1", "");
        return switch (name) {
            case "picked-up", "in-transit" -> progress(Kind.SHIPPED, event, origin);
            case "out-for-delivery" -> progress(Kind.OUT_FOR_DELIVERY, event, origin);
            case "ready-for-pickup" -> progress(Kind.READY_FOR_PICKUP, event, origin);
            case "delivered" -> progress(Kind.DELIVERED, event, origin);
            case "returning" -> progress(Kind.RETURNING, event, origin);
            case "returned" -> progress(Kind.RETURNED, event, origin);
            case "attempt-failed", "delayed", "exception", "lost" -> incident(event, origin, growthStepDays);
            case "recovered" -> recovered(event, origin);
            default -> Optional.empty();
        };
    }

    private static Optional<Candidate> progress(Kind kind, ShipmentEvent event, Origin origin) {
        Subject subject = new Subject(event.orderId(), event.shipmentId(), null, null);
        // In transit is told as "shipped" where no pick-up was scanned, so every first scan on the way may be the one.
        return Optional.of(new Candidate(
                kind,
                event.store(),
                event.customerId(),
                event.shipmentId(),
                1,
                subject,
                event.occurredAt(),
                event.first(),
                false,
                origin));
    }

    private static Optional<Candidate> incident(ShipmentEvent event, Origin origin, int growthStepDays) {
        Incident incident = event.incident();
        if (incident == null) {
            return Optional.empty();
        }
        return Kind.find(incident.kind()).filter(Kind::delay).map(kind -> {
            int version = kind.grows() ? 1 + event.grownDays() / Math.max(1, growthStepDays) : 1;
            return new Candidate(
                    kind,
                    event.store(),
                    event.customerId(),
                    incident.incidentId(),
                    version,
                    subject(event, incident),
                    event.occurredAt(),
                    true,
                    event.unresolvedDelay(),
                    origin);
        });
    }

    private static Optional<Candidate> recovered(ShipmentEvent event, Origin origin) {
        Incident incident = event.incident();
        if (incident == null) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(
                Kind.RECOVERED,
                event.store(),
                event.customerId(),
                incident.incidentId(),
                1,
                subject(event, incident),
                event.occurredAt(),
                true,
                false,
                origin));
    }

    private static Subject subject(ShipmentEvent event, Incident incident) {
        return new Subject(event.orderId(), event.shipmentId(), incident.incidentId(), null);
    }
}
