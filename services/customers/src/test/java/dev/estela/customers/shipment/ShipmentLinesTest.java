package dev.estela.customers.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chassis.test.EventsOf;
import dev.estela.chassis.test.EvolvedEvent;
import dev.estela.customers.contract.Examples;
import dev.estela.customers.contract.Examples.Example;
import dev.estela.customers.shipment.ShipmentFact.Estimate;
import dev.estela.customers.shipment.ShipmentFact.Incident;
import dev.estela.customers.shipment.ShipmentFact.Promise;
import dev.estela.customers.timeline.Telling;
import dev.estela.customers.timeline.Told;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShipmentLinesTest {
    private static final Instant NOON = Instant.parse("2026-11-06T12:00:00Z");

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

    @Test
    void aScanSaysWhereTheParcelIsOnlyWhereItIsKnown() {
        assertThat(Told.english(tell("in-transit.v1.repeated", payload -> {})))
                .isEqualTo("The parcel passed through Getafe");
        assertThat(Told.english(tell("in-transit.v1", payload -> payload.remove("scan"))))
                .isEqualTo("The parcel is on its way with Correos");
        assertThat(Told.english(tell("delivered.v1", payload -> payload.put("daysLate", 0))))
                .isEqualTo("The parcel was delivered in time");
    }

    @ParameterizedTest(name = "{0} with a parcel: {2}")
    @CsvSource({
        "announced, announces, incident.announced",
        "late, promised, incident.late",
        "late, '', shipment.delayed",
        "announced, '', shipment.delayed",
        "not_handed_over, shipped by, incident.not_handed_over",
        "not_handed_over, '', shipment.delayed",
        "silent, promised, shipment.delayed",
    })
    void aDelayIsToldInOurWordsOnlyWhereWeKnowTheFigures(String kind, String known, String phrase) {
        assertThat(delayed(kind, "PQ1", known, null).phrase()).isEqualTo(phrase);
    }

    @Test
    void whatNeverBecameAParcelIsToldAsAnOrderWhereThatIsTheMatter() {
        assertThat(delayed("late", null, "promised", null).phrase()).isEqualTo("incident.late.order");
        assertThat(delayed("not_handed_over", null, "shipped by", null).phrase())
                .isEqualTo("incident.not_handed_over.order");
        assertThat(delayed("announced", null, "announces", null).phrase()).isEqualTo("incident.announced");
    }

    @Test
    void anIncidentGrowsByDaysOrBySayingSomethingNew() {
        assertThat(new Incident("late", null, null, null, 1, null).grown()).isFalse();
        assertThat(new Incident("late", null, null, 0, 1, null).grown()).isFalse();
        assertThat(new Incident("late", null, null, 1, 1, null).grown()).isTrue();
        assertThat(new Incident("late", null, null, null, 2, null).grown()).isTrue();
        assertThat(delayed("silent", "PQ1", "", 0).kind()).isEqualTo("incident.opened");
        assertThat(delayed("silent", "PQ1", "", 3).phrase()).isEqualTo("incident.grown");
    }

    @Test
    void anOrderIsWatchedUntilItHasAParcel() {
        assertThat(created("PQ1", "promised")).isEqualTo("shipment.created.promised");
        assertThat(created("PQ1", "")).isEqualTo("shipment.created");
        assertThat(created(null, "promised")).isEqualTo("shipment.watched.promised");
        assertThat(created(null, "")).isEqualTo("shipment.watched");
    }

    private static String created(String number, String known) {
        return ShipmentLines.tell("dev.estela.shipment.created.v1", shipment(number, known, null))
                .phrase();
    }

    private static Telling delayed(String kind, String number, String known, Integer grownDays) {
        var incident = new Incident(kind, null, null, grownDays, 1, Map.of());
        return ShipmentLines.tell("dev.estela.shipment.delayed.v1", shipment(number, known, incident));
    }

    private static ShipmentFact shipment(String number, String known, Incident incident) {
        return new ShipmentFact(
                "s-1",
                "o-1",
                "es",
                "c-1",
                NOON,
                "correos",
                number,
                "IN_TRANSIT",
                new Promise(known.equals("promised") ? NOON : null, known.equals("shipped by") ? NOON : null),
                known.equals("announces") ? new Estimate(NOON) : new Estimate(null),
                null,
                incident,
                null,
                null);
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
