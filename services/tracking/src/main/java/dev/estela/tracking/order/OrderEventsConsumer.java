package dev.estela.tracking.order;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.tracking.shipment.ShipmentService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What happens to orders: promises, parcels, cancellation. Each event carries the whole order, so any of them will do. */
@ApplicationScoped
public class OrderEventsConsumer {
    static final Set<String> TYPES = Stream.of(
                    "placed", "paid", "changed", "cancelled", "fulfilled", "refunded", "delivered")
            .map("dev.estela.order.%s.v1"::formatted)
            .collect(Collectors.toUnmodifiableSet());

    private final EventIntake intake;
    private final OrderReader reader;
    private final ShipmentService shipments;

    OrderEventsConsumer(EventIntake intake, OrderReader reader, ShipmentService shipments) {
        this.intake = intake;
        this.reader = reader;
        this.shipments = shipments;
    }

    @Incoming("order-events")
    public Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, TYPES, this::take);
    }

    private Uni<Void> take(List<Event> events) {
        return shipments.ordered(events.stream().map(reader::read).toList());
    }
}
