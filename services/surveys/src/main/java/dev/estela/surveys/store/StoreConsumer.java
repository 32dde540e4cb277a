package dev.estela.surveys.store;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.surveys.timing.PlanningService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Stores as the orders service announces them. A store that has moved changes when its customers are awake. */
@ApplicationScoped
class StoreConsumer {
    private static final Set<String> TYPES = Set.of(StoreChanged.TYPE);

    private final EventIntake intake;
    private final Json json;
    private final StoreCopyRepository copies;
    private final PlanningService planning;

    StoreConsumer(EventIntake intake, Json json, StoreCopyRepository copies, PlanningService planning) {
        this.intake = intake;
        this.json = json;
        this.copies = copies;
        this.planning = planning;
    }

    @Incoming("store-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::learn);
    }

    private Uni<Void> learn(List<Event> events) {
        Map<String, StoreChanged> newest = new HashMap<>();
        for (Event event : events) {
            StoreChanged store = json.read(event.payload(), StoreChanged.class);
            newest.merge(store.store(), store, StoreChanged::newest);
        }
        return copies.save(List.copyOf(newest.values()))
                .chain(news -> news.isEmpty() ? Uni.createFrom().voidItem() : planning.reviewStores(news));
    }
}
