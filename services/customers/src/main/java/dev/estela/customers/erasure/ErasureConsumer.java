package dev.estela.customers.erasure;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The other services say that they have forgotten somebody. */
@ApplicationScoped
class ErasureConsumer {
    static final Set<String> TYPES = Set.of(ErasureDone.TYPE);

    private final EventIntake intake;
    private final Json json;
    private final ErasureService erasures;

    ErasureConsumer(EventIntake intake, Json json, ErasureService erasures) {
        this.intake = intake;
        this.json = json;
        this.erasures = erasures;
    }

    @Incoming("erasure-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::done);
    }

    private Uni<Void> done(List<Event> events) {
        return erasures.done(
                events.stream()
                        .map(event ->
                                json.read(event.payload(), ErasureDone.class).step())
                        .toList(),
                events.getLast().cause());
    }
}
