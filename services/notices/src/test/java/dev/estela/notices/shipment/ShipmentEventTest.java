package dev.estela.notices.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.notices.fact.IncidentCopy;
import dev.estela.notices.fact.Origin;
import dev.estela.notices.notice.Candidate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;

class ShipmentEventTest {
    @ParameterizedTest
    @EventsOf("shipment")
    void aShipmentIsReadWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        // Given
        Origin origin = new Origin("e-1", event.type(), null);
        // When
        ShipmentEvent shipment = event.as(ShipmentEvent.class);
        // Then
        assertThat(shipment.joined()).isTrue();
        assertThat(shipment.copy(origin).id()).isNotBlank();
        assertThat(shipment.incidentCopy(origin).map(IncidentCopy::explanation).isPresent())
                .isEqualTo(event.payload().has("incident"));
        assertThat(ShipmentCandidates.of(shipment, origin, 2).map(Candidate::factAt))
                .isIn(Optional.empty(), Optional.of(shipment.occurredAt()));
    }
}
