package dev.estela.tracking.erasure;

import dev.estela.chassis.erasure.Erasures;
import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Customers who are to be forgotten: where their parcels were stays, what carriers wrote about them goes. */
@ApplicationScoped
class ErasureConsumer {
    private static final Set<String> TYPES = Set.of(ErasureRequested.TYPE);

    private final EventIntake intake;
    private final Json json;
    private final ErasureRepository erasure;
    private final Erasures erasures;

    ErasureConsumer(EventIntake intake, Json json, ErasureRepository erasure, Erasures erasures) {
        this.intake = intake;
        this.json = json;
        this.erasure = erasure;
        this.erasures = erasures;
    }

    @Incoming("customer-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::forget);
    }

    private Uni<Void> forget(List<Event> events) {
        List<ErasureRequested> customers = events.stream()
                .map(event -> json.read(event.payload(), ErasureRequested.class))
                .distinct()
                .toList();
        return erasure.forget(customers)
                .chain(numbers -> erasures.done(
                        customers.stream().map(ErasureRequested::key).toList(),
                        numbers,
                        events.getLast().cause()));
    }
}
