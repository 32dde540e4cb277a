package dev.estela.customers.ticket;

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
class TicketConsumer {
    private final EventIntake intake;
    private final Json json;
    private final TimelineService timeline;

    TicketConsumer(EventIntake intake, Json json, TimelineService timeline) {
        this.intake = intake;
        this.json = json;
        this.timeline = timeline;
    }

    @Incoming("ticket-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TicketLines.TYPES, events -> timeline.tell(events, this::line));
    }

    private Telling line(Event event) {
        return TicketLines.tell(event.type(), json.read(event.payload(), TicketFact.class));
    }
}
