package dev.estela.surveys.contact;

import dev.estela.chassis.erasure.Erasures;
import dev.estela.chassis.event.Cause;
import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.surveys.timing.PersonRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** People as the customers service knows them. */
@ApplicationScoped
class ContactConsumer {
    private static final Set<String> TYPES = Set.of(ContactChanged.TYPE);

    private final EventIntake intake;
    private final Json json;
    private final ContactCopyRepository copies;
    private final PersonRepository people;
    private final Erasures erasures;

    ContactConsumer(
            EventIntake intake, Json json, ContactCopyRepository copies, PersonRepository people, Erasures erasures) {
        this.intake = intake;
        this.json = json;
        this.copies = copies;
        this.people = people;
        this.erasures = erasures;
    }

    @Incoming("contact-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::learn, this::forget);
    }

    private Uni<Void> forget(List<String> keys) {
        return copies.forget(keys).chain(() -> erasures.done(keys, Set.of(), Cause.request("erasure")));
    }

    private Uni<Void> learn(List<Event> events) {
        Map<String, ContactCopy> newest = new HashMap<>();
        for (Event event : events) {
            ContactCopy copy = json.read(event.payload(), ContactChanged.class).copy();
            newest.merge(copy.key(), copy, ContactCopy::newest);
        }
        return copies.save(List.copyOf(newest.values()))
                .chain(news -> news.isEmpty() ? Uni.createFrom().voidItem() : people.recognise(news));
    }
}
