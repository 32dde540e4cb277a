package dev.estela.surveys.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class ShipmentCopyTest {
    @Test
    void theNewestStateAndTheFirstWordOfTheDeliveryAreKeptInWhicheverOrderTheyCome() {
        ShipmentCopy delivered = copy(3, 3L, "first");
        ShipmentCopy again = copy(5, 5L, "again");
        ShipmentCopy returning = copy(7, null, null);
        ShipmentCopy forth = ShipmentCopy.merge(ShipmentCopy.merge(delivered, again), returning);
        ShipmentCopy back = ShipmentCopy.merge(ShipmentCopy.merge(returning, again), delivered);
        assertThat(forth).isEqualTo(back);
        assertThat(forth.version()).isEqualTo(7);
        assertThat(forth.deliveredEventId()).isEqualTo("first");
    }

    @ParameterizedTest
    @EventsOf("shipment")
    void aShipmentIsReadWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        ShipmentState shipment = event.as(ShipmentState.class);
        assertThat(shipment.shipmentId()).isNotBlank();
        assertThat(shipment.occurredAt()).isNotNull();
        assertThat(shipment.returned() != null).isEqualTo(event.type().contains("return"));
        assertThat(shipment.incidentSince() != null)
                .isEqualTo(shipment.openIncidents() != null
                        && !shipment.openIncidents().isEmpty());
    }

    private static ShipmentCopy copy(long version, Long delivered, String event) {
        return new ShipmentCopy(
                "s",
                "o",
                version,
                true,
                "correos",
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                "e" + version,
                "t",
                delivered,
                event,
                null,
                null);
    }
}
