package dev.estela.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.orders.fulfilment.DeliveryPhase;
import dev.estela.orders.payment.PaymentStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The same facts end in the same order, however they arrive. */
class AnyOrderOfArrivalTest {
    private static final List<OrderFact> FIVE = List.of(
            Told.snapshot("e-1", Told.order().paid(PaymentStatus.PENDING).snapshot()),
            Told.snapshot(
                    "e-2",
                    Told.order()
                            .updated("2026-11-02T11:00:00Z")
                            .paid(PaymentStatus.CAPTURED)
                            .snapshot()),
            Told.handed("e-3", "2026-11-03T16:00:00Z", Told.parcel("f-1", "PQ1", 2)),
            Told.moved("e-4", "PQ1", 2, DeliveryPhase.IN_DELIVERY, "2026-11-03T19:00:00Z"),
            Told.moved("e-5", "PQ1", 3, DeliveryPhase.DELIVERED, "2026-11-05T12:00:00Z"));

    /** Everything that can be told, with what is unpleasant about it: same instants, corrections, a change of mind, the same fact under two ids. */
    private static final List<OrderFact> MANY = List.of(
            Told.snapshot("e-01", Told.order().snapshot()),
            Told.snapshot("e-02", Told.order().paid(PaymentStatus.PENDING).snapshot()),
            Told.snapshot(
                    "e-03",
                    Told.order()
                            .updated("2026-11-02T11:00:00Z")
                            .paid(PaymentStatus.AUTHORIZED)
                            .snapshot()),
            Told.snapshot(
                    "e-04",
                    Told.order()
                            .updated("2026-11-02T12:00:00Z")
                            .status("cancelled")
                            .paid(PaymentStatus.CANCELLED)
                            .snapshot()),
            Told.snapshot(
                    "e-05",
                    Told.order()
                            .updated("2026-11-02T13:00:00Z")
                            .paid(PaymentStatus.CAPTURED)
                            .name("Ana R.")
                            .snapshot()),
            Told.snapshot(
                    "e-06",
                    Told.order()
                            .updated("2026-11-02T13:00:00Z")
                            .paid(PaymentStatus.CAPTURED)
                            .name("Ana R.")
                            .snapshot()),
            Told.snapshot(
                    "e-07",
                    Told.order()
                            .updated("2026-11-03T09:00:00Z")
                            .paid(PaymentStatus.CAPTURED)
                            .parcels(Told.parcel("f-1", "PQ1", 1), Told.parcel("f-9", "PQ9", 1))
                            .snapshot()),
            Told.snapshot(
                    "e-08",
                    Told.order()
                            .updated("2026-11-03T10:00:00Z")
                            .paid(PaymentStatus.CAPTURED)
                            .parcels(Told.parcel("f-1", "PQ1X", 1))
                            .promised("2026-11-07T20:00:00Z")
                            .snapshot()),
            Told.handed("e-09", "2026-11-03T09:30:00Z", Told.parcel("f-1", "PQ1", 1)),
            Told.handed("e-10", "2026-11-04T09:30:00Z", Told.parcel("f-2", "PQ2", 1)),
            Told.handed("e-11", "2026-11-04T09:40:00Z", Told.parcel("f-2", "PQ3", 1)),
            Told.moved("e-12", "PQ1X", 2, DeliveryPhase.IN_DELIVERY, "2026-11-03T19:00:00Z"),
            Told.moved("e-13", "PQ1X", 3, DeliveryPhase.LOST, "2026-11-04T19:00:00Z"),
            Told.moved("e-14", "PQ1X", 4, DeliveryPhase.IN_DELIVERY, "2026-11-05T19:00:00Z"),
            Told.moved("e-15", "PQ1X", 5, DeliveryPhase.DELIVERED, "2026-11-06T12:00:00Z"),
            Told.moved("e-16", "PQ3", 2, DeliveryPhase.DELIVERED, "2026-11-06T10:00:00Z"),
            Told.snapshot(
                    "e-17",
                    Told.order()
                            .updated("2026-11-08T10:00:00Z")
                            .status("completed")
                            .paid(PaymentStatus.PARTIALLY_REFUNDED)
                            .snapshot()));

    @Test
    void everyPermutationOfFiveFactsEndsInTheSameOrder() {
        var expected = picture(FIVE);
        List<List<OrderFact>> permutations = permutations(FIVE);

        assertThat(permutations).hasSize(120).allSatisfy(facts -> assertThat(picture(facts))
                .isEqualTo(expected));
        assertThat(expected.axes().payment().value()).isEqualTo("captured");
        assertThat(expected.axes().delivery().since()).isEqualTo(Told.at("2026-11-05T12:00:00Z"));
        assertThat(expected.axes().delivery().cause().eventId()).isEqualTo("e-5");
    }

    @Test
    void shuffledAndRepeatedFactsEndInTheSameOrder() {
        var expected = picture(MANY);
        var random = new Random(20261102);

        for (int round = 0; round < 500; round++) {
            List<OrderFact> facts = new ArrayList<>(MANY);
            MANY.stream().filter(fact -> random.nextInt(3) == 0).forEach(facts::add);
            Collections.shuffle(facts, random);
            assertThat(picture(facts)).as("round %d: %s", round, facts).isEqualTo(expected);
        }
    }

    @Test
    void theLastEventOfEveryPermutationCarriesTheFinalOrder() {
        var expected = picture(FIVE);

        assertThat(permutations(FIVE)).allSatisfy(facts -> {
            var order = CustomerOrder.unknown(Told.ORDER);
            List<OrderEvent> events = new ArrayList<>();
            facts.forEach(fact -> order.take(fact).events().stream()
                    .filter(OrderEvent.class::isInstance)
                    .map(OrderEvent.class::cast)
                    .forEach(events::add));
            assertThat(events).extracting(OrderEvent::version).isSorted().doesNotHaveDuplicates();
            assertThat(events.getLast().order().axes().delivery())
                    .isEqualTo(expected.axes().delivery());
            assertThat(events.getLast().order().status()).isEqualTo(expected.status());
            assertThat(events.stream().map(OrderEvent::type))
                    .containsOnlyOnce(OrderEvent.PLACED, OrderEvent.PAID, OrderEvent.FULFILLED, OrderEvent.DELIVERED);
        });
    }

    private static OrderPicture picture(List<OrderFact> facts) {
        var order = CustomerOrder.unknown(Told.ORDER);
        facts.forEach(order::take);
        return order.picture().orElseThrow();
    }

    private static List<List<OrderFact>> permutations(List<OrderFact> facts) {
        if (facts.isEmpty()) {
            return List.of(List.of());
        }
        List<List<OrderFact>> all = new ArrayList<>();
        for (OrderFact first : facts) {
            List<OrderFact> rest = new ArrayList<>(facts);
            rest.remove(first);
            permutations(rest).forEach(tail -> {
                List<OrderFact> one = new ArrayList<>(List.of(first));
                one.addAll(tail);
                all.add(one);
            });
        }
        return all;
    }
}
