package dev.estela.orders.shipment;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.orders.order.OrderFact;
import dev.estela.orders.order.OrderService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Parcels move: the delivery axis of their orders follows. */
@ApplicationScoped
public class ShipmentConsumer {
    private final EventIntake intake;
    private final Json json;
    private final OrderService orders;

    ShipmentConsumer(EventIntake intake, Json json, OrderService orders) {
        this.intake = intake;
        this.json = json;
        this.orders = orders;
    }

    @Incoming("shipment-events")
    public Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, ShipmentMoved.TYPES, this::take);
    }

    private Uni<Void> take(List<Event> events) {
        List<OrderFact> facts = new ArrayList<>();
        for (Event event : events) {
            ShipmentMoved moved = json.read(event.payload(), ShipmentMoved.class);
            if (moved.isParcel()) {
                facts.add(moved.fact(event.cause()));
            }
        }
        return orders.take(facts);
    }
}
