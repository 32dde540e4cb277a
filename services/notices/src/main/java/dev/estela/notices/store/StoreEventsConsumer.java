package dev.estela.notices.store;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.event.PoisonException;
import dev.estela.chassis.json.Json;
import dev.estela.notices.fact.FactRepository;
import dev.estela.notices.fact.StoreCopy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the stores. */
@ApplicationScoped
public class StoreEventsConsumer {
    static final Set<String> TYPES = Set.of("dev.estela.store.changed.v1");

    private final EventIntake intake;
    private final Json json;
    private final FactRepository facts;

    StoreEventsConsumer(EventIntake intake, Json json, FactRepository facts) {
        this.intake = intake;
        this.json = json;
        this.facts = facts;
    }

    @Incoming("store-events")
    public Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::handle);
    }

    Uni<Void> handle(List<Event> events) {
        return facts.keepStores(events.stream().map(this::copy).toList()).replaceWithVoid();
    }

    /** A store whose clock cannot be read would fail every decision about it, so it is refused where it comes in. */
    private StoreCopy copy(Event event) {
        StoreCopy copy = json.read(event.payload(), StoreEvent.class).copy();
        if (!copy.readable()) {
            throw new PoisonException("invalid-store", "The zone or the quiet hours cannot be read");
        }
        return copy;
    }
}
