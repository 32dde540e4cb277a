package dev.estela.customers.shipment;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.chassis.json.Json;
import dev.estela.customers.search.ParcelSaid;
import dev.estela.customers.search.SearchIndexService;
import dev.estela.customers.timeline.Telling;
import dev.estela.customers.timeline.TimelineService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ShipmentConsumer {
    private final EventIntake intake;
    private final Json json;
    private final TimelineService timeline;
    private final SearchIndexService search;

    ShipmentConsumer(EventIntake intake, Json json, TimelineService timeline, SearchIndexService search) {
        this.intake = intake;
        this.json = json;
        this.timeline = timeline;
        this.search = search;
    }

    @Incoming("shipment-events")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, ShipmentLines.TYPES, this::take);
    }

    private Uni<Void> take(List<Event> events) {
        return timeline.tell(events, this::line)
                .chain(() -> search.parcels(events.stream()
                        .map(this::read)
                        .filter(ShipmentFact::hasParcel)
                        .flatMap(fact -> said(fact).stream())
                        .toList()));
    }

    private Telling line(Event event) {
        return ShipmentLines.tell(event.type(), read(event));
    }

    private static Optional<ParcelSaid> said(ShipmentFact fact) {
        return Optional.ofNullable(fact.orderId())
                .map(order -> new ParcelSaid(order, fact.carrier(), fact.status(), fact.occurredAt()));
    }

    private ShipmentFact read(Event event) {
        return json.read(event.payload(), ShipmentFact.class);
    }
}
