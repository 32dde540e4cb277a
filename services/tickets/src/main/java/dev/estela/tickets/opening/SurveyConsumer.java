package dev.estela.tickets.opening;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Customers who were asked and are not happy. */
@ApplicationScoped
class SurveyConsumer {
    private static final Set<String> TYPES = Set.of(SurveyFact.LOW_SCORE);

    private final EventIntake intake;
    private final Json json;
    private final TroubleService trouble;

    SurveyConsumer(EventIntake intake, Json json, TroubleService trouble) {
        this.intake = intake;
        this.json = json;
        this.trouble = trouble;
    }

    @Incoming("survey-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(
                records,
                TYPES,
                events -> trouble.see(events.stream().map(this::fact).toList()));
    }

    private TroubleFact fact(Event event) {
        return json.read(event.payload(), SurveyFact.class).trouble(event);
    }
}
