package dev.estela.tickets.opening;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Notices that could not be delivered. */
@ApplicationScoped
class NoticeConsumer {
    private static final Set<String> TYPES = Set.of(NoticeFact.FAILED);

    private final EventIntake intake;
    private final Json json;
    private final TroubleService trouble;

    NoticeConsumer(EventIntake intake, Json json, TroubleService trouble) {
        this.intake = intake;
        this.json = json;
        this.trouble = trouble;
    }

    @Incoming("notice-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::learn);
    }

    private Uni<Void> learn(List<Event> events) {
        List<TroubleFact> facts = new ArrayList<>();
        for (Event event : events) {
            NoticeFact fact = json.read(event.payload(), NoticeFact.class);
            if (fact.needsSomebody()) {
                facts.add(fact.trouble(event));
            }
        }
        return trouble.see(facts);
    }
}
