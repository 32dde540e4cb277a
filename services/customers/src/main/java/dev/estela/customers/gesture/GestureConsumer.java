package dev.estela.customers.gesture;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.customers.timeline.Telling;
import dev.estela.customers.timeline.TimelineService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class GestureConsumer {
    private final EventIntake intake;
    private final Json json;
    private final TimelineService timeline;

    GestureConsumer(EventIntake intake, Json json, TimelineService timeline) {
        this.intake = intake;
        this.json = json;
        this.timeline = timeline;
    }

    @Incoming("gesture-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, GestureLines.TYPES, events -> timeline.tell(events, this::line));
    }

    private Telling line(Event event) {
        return GestureLines.tell(event.type(), json.read(event.payload(), GestureFact.class));
    }
}
