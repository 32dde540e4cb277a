package dev.estela.surveys.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.surveys.shipment.ShipmentState.Incident;
import dev.estela.surveys.shipment.ShipmentState.Promise;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class ShipmentCopyTest {
    private static final Instant NOON = Instant.parse("2026-11-07T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-07T20:00:00Z");

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

    @Test
    void onlyTheEventThatTellsOfTheDeliveryIsItsCause() {
        // Given
        ShipmentState shipment = new ShipmentState(
                "s", "o", 3, NOON, "correos", null, "PQ1", "DELIVERED", new Promise(NOON), null, NOON, List.of());
        // When
        ShipmentCopy delivered = ShipmentCopy.of(shipment, "o", event(ShipmentState.DELIVERED));
        ShipmentCopy recovered = ShipmentCopy.of(shipment, "o", event("dev.estela.shipment.recovered.v1"));
        // Then
        assertThat(delivered.tracked()).isTrue();
        assertThat(delivered.deliverBy()).isEqualTo(NOON);
        assertThat(delivered.deliveredVersion()).isEqualTo(3);
        assertThat(delivered.deliveredEventId()).isEqualTo("e-1");
        assertThat(delivered.deliveredEventType()).isEqualTo(ShipmentState.DELIVERED);
        assertThat(delivered.deliveredTraceparent()).isEqualTo("00-1-2-01");
        assertThat(recovered.deliveredAt()).isEqualTo(NOON);
        assertThat(recovered.deliveredVersion()).isNull();
        assertThat(recovered.deliveredEventId()).isNull();
        assertThat(recovered.deliveredEventType()).isNull();
        assertThat(recovered.deliveredTraceparent()).isNull();
    }

    @Test
    void theStandInOfAnOrderWithoutAParcelIsNotTracked() {
        var standIn = new ShipmentState("s", "o", 1, NOON, null, null, null, null, null, null, null, null);
        assertThat(ShipmentCopy.of(standIn, "o", event(ShipmentState.DELIVERED)).tracked())
                .isFalse();
    }

    @Test
    void anIncidentIsAsOldAsItSaysWhileItIsOpen() {
        assertThat(troubled(new Incident(NOON, null)).incidentSince()).isEqualTo(NOON);
        assertThat(troubled(new Incident(NOON, EVENING)).incidentSince()).isEqualTo(EVENING);
        assertThat(troubled(new Incident(null, null)).incidentSince()).isEqualTo(EVENING);
        assertThat(troubled(null).incidentSince()).isEqualTo(EVENING);
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

    private static ShipmentState troubled(Incident incident) {
        return new ShipmentState(
                "s", "o", 3, EVENING, null, null, "PQ1", "DELAYED", null, incident, null, List.of("late"));
    }

    private static Event event(String type) {
        return new Event(
                "e-1",
                "/test",
                type,
                "s",
                NOON,
                "es",
                null,
                null,
                null,
                "00-1-2-01",
                "s",
                "{}",
                "estela.shipment",
                0,
                0);
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
