package dev.estela.tickets.store;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Stores as the orders service announces them. */
@ApplicationScoped
class StoreConsumer {
    private static final Set<String> TYPES = Set.of(StoreChanged.TYPE);

    private final EventIntake intake;
    private final Json json;
    private final StoreCopyRepository copies;

    StoreConsumer(EventIntake intake, Json json, StoreCopyRepository copies) {
        this.intake = intake;
        this.json = json;
        this.copies = copies;
    }

    @Incoming("store-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::learn);
    }

    private Uni<Void> learn(List<Event> events) {
        Map<String, StoreCopy> newest = new HashMap<>();
        for (Event event : events) {
            StoreCopy copy = json.read(event.payload(), StoreChanged.class).copy();
            newest.merge(copy.store(), copy, StoreCopy::newest);
        }
        return copies.save(List.copyOf(newest.values()));
    }
}
