package dev.estela.orders.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.event.Cause;
import dev.estela.orders.fact.Axis;
import dev.estela.orders.fact.Provenance;
import dev.estela.orders.fact.Rank;
import dev.estela.orders.fact.Said;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxesTest {
    private static final Instant DAY = Instant.parse("2026-11-02T10:00:00Z");
    private static final Said PLACED = new Said("0", "open", DAY, "e-0", "commerce.order.v1");
    private static final Map<String, Integer> ORDERED = Map.of("1", 2, "2", 1);

    @Test
    void withoutParcelsNothingIsFulfilledSinceTheOrderWasPlaced() {
        Axis axis = FulfilmentAxis.of(ORDERED, Fulfilments.NONE, PLACED);

        assertThat(axis).isEqualTo(new Axis("not_fulfilled", DAY, PLACED.cause()));
    }

    @Test
    void theParcelThatCompletesTheOrderIsTheCause() {
        var parcels = Fulfilments.NONE
                .hand(parcel("f-2", 2, "1:1", "2:1"), from("e-2", 2))
                .hand(parcel("f-1", 1, "1:1"), from("e-1", 1));

        Axis axis = FulfilmentAxis.of(ORDERED, parcels, PLACED);

        assertThat(axis).isEqualTo(new Axis("fulfilled", DAY.plusSeconds(2), new Cause("e-2", "t", null)));
    }

    @Test
    void aParcelThatDoesNotSayWhatIsInItHoldsEverything() {
        var parcels = Fulfilments.NONE.hand(parcel("f-1", 1), from("e-1", 1));

        assertThat(FulfilmentAxis.of(ORDERED, parcels, PLACED).value()).isEqualTo("fulfilled");
    }

    @Test
    void moreThanWasOrderedOfOneLineDoesNotStandInForAnother() {
        var parcels = Fulfilments.NONE.hand(parcel("f-1", 1, "1:9"), from("e-1", 1));

        assertThat(FulfilmentAxis.of(ORDERED, parcels, PLACED).value()).isEqualTo("partially_fulfilled");
    }

    @ParameterizedTest(name = "{0} and {1} make {2}")
    @CsvSource({
        "'', '', not_delivered",
        "IN_TRANSIT, '', in_delivery",
        "DELIVERED, '', partially_delivered",
        "DELIVERED, LOST, partially_delivered",
        "DELIVERED, DELIVERED, delivered",
        "IN_TRANSIT, LOST, lost",
        "IN_TRANSIT, RETURNING, returning",
        "RETURNED, IN_TRANSIT, in_delivery",
        "RETURNED, RETURNED, returned",
        "LABEL_CREATED, EXPIRED, not_delivered",
        "SOMETHING_NEW, '', not_delivered",
    })
    void twoParcelsSayTogether(String first, String second, String value) {
        var parcels = List.of(parcel("f-1", 1), parcel("f-2", 1));
        Deliveries deliveries = seen(seen(Deliveries.NONE, "f-1", first), "f-2", second);

        assertThat(DeliveryAxis.of(parcels, deliveries, true, PLACED).value()).isEqualTo(value);
    }

    @Test
    void aNumberWrittenWithBlanksIsTheSameParcel() {
        Deliveries deliveries =
                Deliveries.NONE.plus("s-1", "Correos", "pq f-1", new Said(Rank.of(1), "delivered", DAY, "e", "t"));

        assertThat(DeliveryAxis.of(List.of(parcel("f-1", 1)), deliveries, true, PLACED)
                        .value())
                .isEqualTo("delivered");
    }

    @Test
    void theFirstParcelMakesAPartAndTheSecondOnlyAddsToIt() {
        var parcels = Fulfilments.NONE
                .hand(parcel("f-1", 1, "1:1"), from("e-1", 1))
                .hand(parcel("f-2", 2, "1:1"), from("e-2", 2));

        assertThat(FulfilmentAxis.of(ORDERED, parcels, PLACED))
                .isEqualTo(new Axis("partially_fulfilled", DAY.plusSeconds(1), new Cause("e-1", "t", null)));
    }

    @Test
    void aParcelThatDoesNotSayWhenItLeftLeftWhenItWasTold() {
        var silent = new Fulfilment("f-1", "correos", null, "PQ1", null, null, List.of());
        var parcels = Fulfilments.NONE.hand(silent, from("e-2", 2)).hand(silent, from("e-1", 1));

        assertThat(FulfilmentAxis.of(ORDERED, parcels, PLACED))
                .isEqualTo(new Axis("fulfilled", DAY.plusSeconds(1), new Cause("e-1", "t", null)));
    }

    @Test
    void aPartHasArrivedSinceTheFirstOfItAndTheWholeSinceTheLast() {
        var parcels = List.of(parcel("f-1", 1), parcel("f-2", 1));
        Deliveries deliveries = arrived(arrived(Deliveries.NONE, "f-2", 20), "f-1", 10);

        assertThat(DeliveryAxis.of(parcels, deliveries, true, PLACED))
                .isEqualTo(new Axis("delivered", DAY.plusSeconds(20), new Cause("e-f-2", "t", null)));
        assertThat(DeliveryAxis.of(parcels, deliveries, false, PLACED))
                .isEqualTo(new Axis("partially_delivered", DAY.plusSeconds(10), new Cause("e-f-1", "t", null)));
    }

    @Test
    void ofTwoParcelsUnderOneRecycledNumberTheOneThatMovedLastCounts() {
        Deliveries deliveries = Deliveries.NONE
                .plus("s-1", "correos", "PQf-1", new Said(Rank.of(1), "in_delivery", DAY.plusSeconds(9), "e-1", "t"))
                .plus("s-2", "correos", "PQf-1", new Said(Rank.of(1), "delivered", DAY, "e-2", "t"));

        assertThat(DeliveryAxis.of(List.of(parcel("f-1", 1)), deliveries, true, PLACED)
                        .value())
                .isEqualTo("in_delivery");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "picked_up, in_delivery",
        "ON_HOLD, in_delivery",
        "ATTEMPT_FAILED, in_delivery",
        "READY_FOR_PICKUP, in_delivery",
        "DELIVERED, delivered",
        "REFUSED, returning",
        "RETURNED, returned",
        "DISPOSED, lost",
        "CREATED, not_delivered",
    })
    void aStatusOfTrackingIsAPhaseOfTheOrder(String status, String phase) {
        assertThat(DeliveryPhase.ofStatus(status).value()).isEqualTo(phase);
    }

    @Test
    void theLaterTellingOfAParcelHoldsWhetherListedOrHanded() {
        var early = parcel("f-1", 1, "1:1");
        var late = parcel("f-1", 2, "1:2");

        assertThat(Fulfilments.NONE
                        .list(List.of(early), from("e-1", 1))
                        .hand(late, from("e-2", 2))
                        .all())
                .containsExactly(late);
        assertThat(Fulfilments.NONE
                        .list(List.of(late), from("e-2", 2))
                        .hand(early, from("e-1", 1))
                        .all())
                .containsExactly(late);
        assertThat(Fulfilments.NONE
                        .list(List.of(late), from("e-2", 2))
                        .list(List.of(early), from("e-1", 1))
                        .all())
                .containsExactly(late);
    }

    private static Deliveries arrived(Deliveries before, String id, int second) {
        return before.plus(
                "s-" + id,
                "correos",
                "PQ" + id,
                new Said(Rank.of(1), "delivered", DAY.plusSeconds(second), "e-" + id, "t"));
    }

    private static Deliveries seen(Deliveries before, String id, String status) {
        if (status.isEmpty()) {
            return before;
        }
        String phase = DeliveryPhase.ofStatus(status).value();
        return before.plus("s-" + id, "correos", "PQ" + id, new Said(Rank.of(1), phase, DAY, "e-" + id, "t"));
    }

    private static Fulfilment parcel(String id, int second, String... lines) {
        List<FulfilledLine> quantities = List.of(lines).stream()
                .map(line -> line.split(":"))
                .map(line -> new FulfilledLine(line[0], Integer.parseInt(line[1])))
                .toList();
        return new Fulfilment(id, "correos", null, "PQ" + id, DAY.plusSeconds(second), null, quantities);
    }

    private static Provenance from(String eventId, int second) {
        return new Provenance(new Cause(eventId, "t", null), DAY.plusSeconds(second), eventId);
    }
}
