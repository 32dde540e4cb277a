package dev.estela.customers.order;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.customers.search.SearchIndexService;
import dev.estela.customers.timeline.Telling;
import dev.estela.customers.timeline.TimelineService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class OrderConsumer {
    private final EventIntake intake;
    private final Json json;
    private final TimelineService timeline;
    private final SearchIndexService search;

    OrderConsumer(EventIntake intake, Json json, TimelineService timeline, SearchIndexService search) {
        this.intake = intake;
        this.json = json;
        this.timeline = timeline;
        this.search = search;
    }

    @Incoming("order-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, OrderLines.TYPES, this::take);
    }

    private Uni<Void> take(List<Event> events) {
        return timeline.tell(events, this::line)
                .chain(() -> search.orders(events.stream()
                        .map(event -> OrderSearch.said(read(event)))
                        .toList()));
    }

    private Telling line(Event event) {
        return OrderLines.tell(event.type(), read(event));
    }

    private OrderFact read(Event event) {
        return json.read(event.payload(), OrderFact.class);
    }
}
