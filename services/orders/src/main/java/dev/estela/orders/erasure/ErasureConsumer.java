package dev.estela.orders.erasure;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.orders.order.ForgettingService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Customers who are to be forgotten. */
@ApplicationScoped
class ErasureConsumer {
    private static final Set<String> TYPES = Set.of(ErasureRequested.TYPE);

    private final EventIntake intake;
    private final Json json;
    private final ForgettingService forgetting;

    ErasureConsumer(EventIntake intake, Json json, ForgettingService forgetting) {
        this.intake = intake;
        this.json = json;
        this.forgetting = forgetting;
    }

    @Incoming("customer-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::forget);
    }

    private Uni<Void> forget(List<Event> events) {
        return forgetting.forget(
                events.stream()
                        .map(event -> json.read(event.payload(), ErasureRequested.class)
                                .customer())
                        .toList(),
                events.getLast().cause());
    }
}
