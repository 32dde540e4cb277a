package dev.estela.customers.shipment;

import dev.estela.customers.shipment.ShipmentFact.Incident;
import dev.estela.customers.timeline.Parameters;
import dev.estela.customers.timeline.Telling;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a shipment event is told: as a scan, or as an incident that opens, grows or heals. */
final class ShipmentLines {
    private static final String PREFIX = "dev.estela.shipment.";
    static final Set<String> TYPES = Stream.of(
                    "created",
                    "picked-up",
                    "in-transit",
                    "out-for-delivery",
                    "ready-for-pickup",
                    "attempt-failed",
                    "delayed",
                    "recovered",
                    "exception",
                    "delivered",
                    "returning",
                    "returned",
                    "lost",
                    "expired")
            .map(event -> PREFIX + event + ".v1")
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> INCIDENTS = Set.of("delayed", "attempt-failed", "exception", "lost");
    private static final Set<String> WITHOUT_PARCEL = Set.of("late", "not_handed_over");
    private static final Set<String> TOLD_BY_KIND = Set.of("announced", "late", "not_handed_over");

    private ShipmentLines() {}

    static Telling tell(String type, ShipmentFact shipment) {
        String event = type.substring(PREFIX.length(), type.lastIndexOf('.'));
        return new Telling(
                shipment.occurredAt(),
                kind(event, shipment.incident()),
                phrase(event, shipment),
                parameters(shipment).values(),
                shipment.shipmentId(),
                shipment.orderId(),
                shipment.store(),
                shipment.customerId());
    }

    private static String kind(String event, @Nullable Incident incident) {
        if (event.equals("recovered")) {
            return "incident.recovered";
        }
        if (incident == null || !INCIDENTS.contains(event)) {
            return "shipment." + event;
        }
        return incident.grown() ? "incident.grown" : "incident.opened";
    }

    private static String phrase(String event, ShipmentFact shipment) {
        return switch (event) {
            case "created" -> created(shipment);
            case "in-transit" -> shipment.city() == null ? "shipment.in-transit" : "shipment.in-transit.city";
            case "delivered" -> delivered(shipment);
            case "recovered" -> "incident.recovered";
            case "delayed", "attempt-failed", "exception", "lost" -> incident(event, shipment);
            default -> "shipment." + event;
        };
    }

    private static String created(ShipmentFact shipment) {
        String what = shipment.hasParcel() ? "shipment.created" : "shipment.watched";
        return shipment.deliverBy() == null ? what : what + ".promised";
    }

    private static String delivered(ShipmentFact shipment) {
        if (shipment.daysLate() == null) {
            return "shipment.delivered";
        }
        return shipment.daysLate() > 0 ? "shipment.delivered.late" : "shipment.delivered.in-time";
    }

    /** Ours where we know the figures; otherwise the words tracking found for it. */
    private static String incident(String event, ShipmentFact shipment) {
        var incident = shipment.incident();
        if (incident == null) {
            return "shipment." + event;
        }
        if (incident.grown() && incident.grownDays() != null && incident.grownDays() > 0) {
            return "incident.grown";
        }
        if (TOLD_BY_KIND.contains(incident.kind()) && known(incident.kind(), shipment)) {
            boolean order = WITHOUT_PARCEL.contains(incident.kind()) && !shipment.hasParcel();
            return "incident." + incident.kind() + (order ? ".order" : "");
        }
        return incident.explanation() == null || incident.explanation().isEmpty()
                ? "shipment." + event
                : "incident.explained";
    }

    private static boolean known(String kind, ShipmentFact shipment) {
        return switch (kind) {
            case "late" -> shipment.deliverBy() != null;
            case "not_handed_over" ->
                shipment.promise() != null && shipment.promise().shipBy() != null;
            default -> shipment.estimate() != null && shipment.estimate().current() != null;
        };
    }

    private static Parameters parameters(ShipmentFact shipment) {
        var incident = shipment.incident();
        return Parameters.with("carrier", shipment.carrier())
                .and("trackingNumber", shipment.trackingNumber())
                .and("city", shipment.city())
                .and("deliverBy", shipment.deliverBy())
                .and(
                        "shipBy",
                        shipment.promise() == null ? null : shipment.promise().shipBy())
                .and(
                        "estimate",
                        shipment.estimate() == null ? null : shipment.estimate().current())
                .and("daysLate", shipment.daysLate())
                .and("incident", incident == null ? null : incident.kind())
                .and("reason", incident == null ? null : incident.reason())
                .and("grownDays", incident == null ? null : incident.grownDays())
                .and("explanation", incident == null ? null : incident.explanation());
    }
}
