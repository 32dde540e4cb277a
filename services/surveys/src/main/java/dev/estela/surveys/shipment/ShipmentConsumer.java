package dev.estela.surveys.shipment;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.surveys.timing.PlanningService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Shipments as the tracking service tells them. */
@ApplicationScoped
class ShipmentConsumer {
    private final EventIntake intake;
    private final Json json;
    private final ShipmentCopyRepository copies;
    private final PlanningService planning;

    ShipmentConsumer(EventIntake intake, Json json, ShipmentCopyRepository copies, PlanningService planning) {
        this.intake = intake;
        this.json = json;
        this.copies = copies;
        this.planning = planning;
    }

    @Incoming("shipment-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, ShipmentState.TYPES, this::learn);
    }

    private Uni<Void> learn(List<Event> events) {
        Map<String, ShipmentCopy> shipments = new HashMap<>();
        for (Event event : events) {
            ShipmentState state = json.read(event.payload(), ShipmentState.class);
            if (state.orderId() != null) { // a parcel nobody has ordered yet says so again once somebody has
                ShipmentCopy copy = ShipmentCopy.of(state, state.orderId(), event);
                shipments.merge(copy.shipmentId(), copy, ShipmentCopy::merge);
            }
        }
        if (shipments.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return copies.save(shipments.values())
                .chain(() -> planning.review(
                        shipments.values().stream().map(ShipmentCopy::orderId).collect(Collectors.toSet())));
    }
}
