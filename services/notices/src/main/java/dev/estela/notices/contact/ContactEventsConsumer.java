package dev.estela.notices.contact;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.notices.fact.FactRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps how customers can be reached. A record without a value erases: the contact, and what was sent to it. */
@ApplicationScoped
public class ContactEventsConsumer {
    static final Set<String> TYPES = Set.of("dev.estela.contact.changed.v1");

    private final EventIntake intake;
    private final Json json;
    private final FactRepository facts;
    private final ErasureService erasure;

    ContactEventsConsumer(EventIntake intake, Json json, FactRepository facts, ErasureService erasure) {
        this.intake = intake;
        this.json = json;
        this.facts = facts;
        this.erasure = erasure;
    }

    @Incoming("contact-events")
    public Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::handle, erasure::of);
    }

    Uni<Void> handle(List<Event> events) {
        return facts.keepContacts(events.stream()
                        .map(event ->
                                json.read(event.payload(), ContactEvent.class).copy())
                        .toList())
                .replaceWithVoid();
    }
}
