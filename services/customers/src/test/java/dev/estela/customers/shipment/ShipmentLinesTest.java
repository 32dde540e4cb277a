package dev.estela.customers.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.customers.contract.Examples;
import dev.estela.customers.contract.Examples.Example;
import dev.estela.customers.timeline.Telling;
import dev.estela.customers.timeline.Told;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShipmentLinesTest {

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsToldInBothLanguages(Example example) {
        // When
        var telling = tell(example, payload -> {});
        // Then
        assertThat(Told.words(telling).values())
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{", "null"));
    }

    @Test
    void aLateParcelIsToldWithTheDayThatWasPromised() {
        // When
        var telling = tell("delayed.v1.late", payload -> {});
        // Then
        assertThat(Told.spanish(telling)).isEqualTo("El paquete no llegó el 6 de noviembre, como se prometió");
        assertThat(Told.english(telling)).isEqualTo("The parcel did not arrive on 6 November, as promised");
        assertThat(telling.kind()).isEqualTo("incident.opened");
    }

    @Test
    void anOrderThatNeverBecameAParcelIsToldAsAnOrder() {
        // When
        var telling = tell("delayed.v1.late", payload -> payload.remove(List.of("trackingNumber", "carrier")));
        // Then
        assertThat(Told.spanish(telling)).isEqualTo("El pedido no llegó el 6 de noviembre, como se prometió");
    }

    @Test
    void aPromiseOfAnotherYearIsToldWithItsYear() {
        // When
        var telling = tell("delayed.v1.late", payload -> payload.put("occurredAt", "2027-01-02T20:00:00Z"));
        // Then
        assertThat(Told.spanish(telling)).contains("6 de noviembre de 2026");
    }

    @Test
    void theSilenceOfACarrierIsToldInTheWordsTrackingFound() {
        assertThat(Told.spanish(tell("delayed.v1.silent", payload -> {})))
                .isEqualTo("Sin noticias del paquete desde hace 48 horas; lo normal son 30");
    }

    @Test
    void aDelayThatGrowsIsALineOfItsOwn() {
        // When
        var telling = tell("delayed.v1.late", payload -> ((ObjectNode) payload.get("incident"))
                .put("revision", 2)
                .put("grownDays", 3));
        // Then
        assertThat(telling.kind()).isEqualTo("incident.grown");
        assertThat(Told.spanish(telling)).isEqualTo("El retraso crece: ya son 3 días más");
    }

    @Test
    void aHealedIncidentSaysWhichOne() {
        // When
        var telling = tell("recovered.v1", payload -> {});
        // Then
        assertThat(telling.kind()).isEqualTo("incident.recovered");
        assertThat(Told.spanish(telling)).isEqualTo("Se resolvió la incidencia «retraso anunciado»");
    }

    @Test
    void aScanSaysWhoDidWhat() {
        assertThat(Told.spanish(tell("picked-up.v1", payload -> {}))).isEqualTo("Correos ha recogido el paquete");
        assertThat(Told.english(tell("picked-up.v1", payload -> payload.remove("carrier"))))
                .isEqualTo("The carrier picked up the parcel");
        assertThat(Told.spanish(tell("picked-up.v1", payload -> payload.put("carrier", "nuevo_rapido"))))
                .isEqualTo("Nuevo rapido ha recogido el paquete");
    }

    @Test
    void deliveryIsToldInTimeOrWithItsDays() {
        assertThat(Told.spanish(tell("delivered.v1.in-time", payload -> {})))
                .isEqualTo("El paquete se entregó a tiempo");
        assertThat(Told.spanish(tell("delivered.v1", payload -> payload.put("daysLate", 1))))
                .isEqualTo("El paquete se entregó con 1 día de retraso");
        assertThat(Told.spanish(tell("delivered.v1", payload -> payload.putNull("daysLate"))))
                .isEqualTo("El paquete se entregó");
    }

    @ParameterizedTest
    @EventsOf("shipment")
    void aShipmentIsToldWhateverItsProducerLeavesOutOrAdds(EvolvedEvent event) {
        // When
        var telling = ShipmentLines.tell(event.type(), event.as(ShipmentFact.class));
        // Then
        assertThat(Told.words(telling).values())
                .hasSize(2)
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{", "null"));
    }

    private static Telling tell(String name, Consumer<ObjectNode> change) {
        return examples().stream()
                .filter(example -> example.name().equals("shipment/" + name + ".example.json"))
                .map(example -> tell(example, change))
                .findFirst()
                .orElseThrow();
    }

    private static Telling tell(Example example, Consumer<ObjectNode> change) {
        try {
            var payload = (ObjectNode) new ObjectMapper().readTree(example.payload());
            change.accept(payload);
            var changed = new Example(example.name(), example.type(), payload.toString());
            return ShipmentLines.tell(example.type(), Examples.read(changed, ShipmentFact.class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Example> examples() {
        return Examples.of("shipment");
    }
}
