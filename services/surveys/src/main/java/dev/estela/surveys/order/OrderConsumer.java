package dev.estela.surveys.order;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.surveys.timing.PlanningService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Orders as the orders service tells them. */
@ApplicationScoped
class OrderConsumer {
    private final EventIntake intake;
    private final Json json;
    private final OrderCopyRepository copies;
    private final PlanningService planning;

    OrderConsumer(EventIntake intake, Json json, OrderCopyRepository copies, PlanningService planning) {
        this.intake = intake;
        this.json = json;
        this.copies = copies;
        this.planning = planning;
    }

    @Incoming("order-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, OrderState.TYPES, this::learn);
    }

    private Uni<Void> learn(List<Event> events) {
        Map<String, OrderCopy> newest = new HashMap<>();
        for (Event event : events) {
            OrderCopy copy = OrderCopy.of(json.read(event.payload(), OrderState.class), event);
            newest.merge(copy.orderId(), copy, OrderCopy::newest);
        }
        return copies.save(List.copyOf(newest.values())).chain(() -> planning.review(newest.keySet()));
    }
}
