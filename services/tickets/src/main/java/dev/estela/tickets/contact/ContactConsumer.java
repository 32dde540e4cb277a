package dev.estela.tickets.contact;

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

/** People as the customers service knows them; a tombstone makes them forgotten. */
@ApplicationScoped
class ContactConsumer {
    private static final Set<String> TYPES = Set.of("dev.estela.contact.changed.v1");

    private final EventIntake intake;
    private final Json json;
    private final ContactCopyRepository copies;
    private final ErasureService erasure;

    ContactConsumer(EventIntake intake, Json json, ContactCopyRepository copies, ErasureService erasure) {
        this.intake = intake;
        this.json = json;
        this.copies = copies;
        this.erasure = erasure;
    }

    @Incoming("contact-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::learn, erasure::forget);
    }

    private Uni<Void> learn(List<Event> events) {
        Map<String, ContactCopy> newest = new HashMap<>();
        for (Event event : events) {
            ContactCopy copy = json.read(event.payload(), ContactCopy.class);
            newest.merge(copy.key(), copy, ContactCopy::newest);
        }
        return copies.save(List.copyOf(newest.values()));
    }
}
