package dev.estela.customers.store;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Stores as the orders service announces them. */
@ApplicationScoped
class StoreConsumer {
    static final Set<String> TYPES = Set.of(StoreChanged.TYPE);

    private final EventIntake intake;
    private final Json json;
    private final StoreService stores;

    StoreConsumer(EventIntake intake, Json json, StoreService stores) {
        this.intake = intake;
        this.json = json;
        this.stores = stores;
    }

    @Incoming("store-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::learn);
    }

    private Uni<Void> learn(List<Event> events) {
        var newest = new TreeMap<String, Map.Entry<StoreCopy, Cause>>();
        for (var event : events) {
            var copy = json.read(event.payload(), StoreChanged.class).copy();
            newest.merge(copy.store(), Map.entry(copy, event.cause()), StoreConsumer::newer);
        }
        return stores.learn(newest.values().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map.Entry<StoreCopy, Cause> newer(
            Map.Entry<StoreCopy, Cause> one, Map.Entry<StoreCopy, Cause> other) {
        return one.getKey().version() > other.getKey().version() ? one : other;
    }
}
