package dev.estela.tracking.store;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.event.PoisonException;
import dev.estela.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copies of the stores. */
@ApplicationScoped
public class StoreEventsConsumer {
    private final EventIntake intake;
    private final Json json;
    private final StoreCopyRepository stores;

    StoreEventsConsumer(EventIntake intake, Json json, StoreCopyRepository stores) {
        this.intake = intake;
        this.json = json;
        this.stores = stores;
    }

    @Incoming("store-events")
    public Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, Set.of(StoreChanged.TYPE), this::changed, stores::forget);
    }

    private Uni<Void> changed(List<Event> events) {
        Map<String, StoreChanged> newest = new LinkedHashMap<>();
        events.stream()
                .map(this::read)
                .forEach(change -> newest.merge(
                        change.store(), change, (one, other) -> other.version() >= one.version() ? other : one));
        Collection<StoreChanged> changes = newest.values();
        return stores.save(List.copyOf(changes));
    }

    private StoreChanged read(Event event) {
        StoreChanged change = json.read(event.payload(), StoreChanged.class);
        if (change.store() == null || change.zone() == null || change.country() == null) {
            throw new PoisonException("invalid-payload", "A store needs an id, a zone and a country");
        }
        try {
            return new StoreChanged(
                    change.store(), ZoneId.of(change.zone()).getId(), change.country(), change.version());
        } catch (DateTimeException e) {
            throw new PoisonException("invalid-payload", "zone: " + change.zone() + " does not exist");
        }
    }
}
