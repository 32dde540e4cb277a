package dev.estela.tickets.order;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Orders as the orders service tells them; of their parcels only who carries them. */
@ApplicationScoped
class OrderConsumer {
    private static final Set<String> TYPES = Set.of(
            "dev.estela.order.placed.v1",
            "dev.estela.order.changed.v1",
            "dev.estela.order.fulfilled.v1",
            "dev.estela.order.cancelled.v1");

    private final EventIntake intake;
    private final Json json;
    private final OrderCopyRepository copies;
    private final List<OrderListener> listeners;

    OrderConsumer(EventIntake intake, Json json, OrderCopyRepository copies, @All List<OrderListener> listeners) {
        this.intake = intake;
        this.json = json;
        this.copies = copies;
        this.listeners = listeners;
    }

    @Incoming("order-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::learn);
    }

    private Uni<Void> learn(List<Event> events) {
        Map<String, OrderChanged> newest = new HashMap<>();
        Map<String, Cause> causes = new HashMap<>();
        for (Event event : events) {
            OrderChanged order = json.read(event.payload(), OrderChanged.class);
            if (newest.merge(order.orderId(), order, OrderChanged::newest).equals(order)) {
                causes.put(order.orderId(), event.cause());
            }
        }
        return copies.save(List.copyOf(newest.values())).chain(() -> tell(causes));
    }

    private Uni<Void> tell(Map<String, Cause> causes) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (OrderListener listener : listeners) {
            told = told.chain(() -> listener.changed(causes));
        }
        return told;
    }
}
