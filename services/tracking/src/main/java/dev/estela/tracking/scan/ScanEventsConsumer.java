package dev.estela.tracking.scan;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake;
import dev.estela.tracking.shipment.ShipmentService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Scans from Kafka: through our HTTP intake or put there by others. */
@ApplicationScoped
public class ScanEventsConsumer {
    private final EventIntake intake;
    private final ScanReader reader;
    private final ShipmentService shipments;

    ScanEventsConsumer(EventIntake intake, ScanReader reader, ShipmentService shipments) {
        this.intake = intake;
        this.reader = reader;
        this.shipments = shipments;
    }

    @Incoming("scans")
    public Uni<Void> on(ConsumerRecords<String, String> records) {
        return intake.handle(records, Set.of(HandIn.TYPE), this::take);
    }

    private Uni<Void> take(List<Event> events) {
        return shipments.scanned(events.stream().map(reader::read).toList());
    }
}
