package dev.estela.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.outbox.OutboxEvent;
import dev.estela.orders.fulfilment.DeliveryPhase;
import dev.estela.orders.fulfilment.FulfilledLine;
import dev.estela.orders.fulfilment.Fulfilment;
import dev.estela.orders.payment.PaymentStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Under which name, and dated when, the world hears of an order. */
class OrderToldTest {
    private static final String SHIPPED = "2026-11-03T16:00:00Z";

    private final CustomerOrder order = CustomerOrder.unknown(Told.ORDER);

    @Test
    void everythingAboutAnOrderIsFoundUnderItsId() {
        List<OutboxEvent> events =
                order.take(Told.snapshot("e-1", Told.order().snapshot())).events();
        assertThat(events).extracting(OutboxEvent::topic).containsExactly("estela.order", "estela.order-contact");
        assertThat(events).extracting(OutboxEvent::aggregateId).containsOnly(Told.ORDER);
        assertThat(events).extracting(OutboxEvent::correlationId).containsOnly(Told.ORDER);
        assertThat(events).extracting(OutboxEvent::store).containsOnly("es");
        assertThat(order.store()).isEqualTo("es");
    }

    @Test
    void aParcelIsDatedWhenItWasShippedAndElseWhenItWasTold() {
        order.take(Told.snapshot("e-1", Told.order().snapshot()));
        Taken dated = order.take(Told.handed("e-2", "2026-11-04T09:00:00Z", shipped("f-1", Told.at(SHIPPED))));
        Taken told = order.take(Told.handed("e-3", "2026-11-04T10:00:00Z", shipped("f-2", null)));
        assertThat(when(dated)).containsExactly(Told.at(SHIPPED));
        assertThat(when(told)).containsExactly(Told.at("2026-11-04T10:00:00Z"));
    }

    @Test
    void moneyIsDatedWhenItMovedAndAChangeWhenItWasTold() {
        // Given
        order.take(Told.snapshot("e-1", Told.order().snapshot()));
        // When
        Taken paid = order.take(Told.snapshot(
                "e-2",
                Told.order()
                        .updated("2026-11-02T11:00:00Z")
                        .paid(PaymentStatus.CAPTURED)
                        .snapshot()));
        Taken refunded = order.take(Told.snapshot(
                "e-3",
                Told.order()
                        .updated("2026-11-05T11:00:00Z")
                        .paid(PaymentStatus.REFUNDED)
                        .promised("2026-11-09T10:00:00Z")
                        .snapshot()));
        // Then
        assertThat(when(paid)).containsExactly(Told.at("2026-11-02T11:00:00Z"));
        assertThat(refunded.events())
                .extracting(OutboxEvent::type)
                .containsExactly(OrderEvent.REFUNDED, OrderEvent.CHANGED);
        assertThat(when(refunded)).containsOnly(Told.at("2026-11-05T11:00:00Z"));
        assertThat(((OrderEvent) refunded.events().getLast()).changes()).containsExactly("promise");
    }

    @Test
    void aParcelThatIsCorrectedIsAChangeAndNoNewParcel() {
        order.take(Told.snapshot("e-1", Told.order().snapshot()));
        order.take(Told.handed("e-2", SHIPPED, Told.parcel("f-1", "PQ1", 2)));
        Taken corrected = order.take(Told.handed("e-3", "2026-11-03T17:00:00Z", Told.parcel("f-1", "PQ2", 2)));
        assertThat(corrected.events()).extracting(OutboxEvent::type).containsExactly(OrderEvent.CHANGED);
        assertThat(((OrderEvent) corrected.events().getFirst()).changes()).containsExactly("fulfilments");
    }

    @Test
    void anOrderThatComesCancelledAndDeliveredSaysBothInTurn() {
        order.take(Told.moved("e-0", "PQ1", 5, DeliveryPhase.DELIVERED, "2026-11-05T12:00:00Z"));
        Taken taken = order.take(Told.snapshot(
                "e-1",
                Told.order()
                        .updated("2026-11-06T10:00:00Z")
                        .status("cancelled")
                        .parcels(Told.parcel("f-1", "PQ1", 2))
                        .snapshot()));
        assertThat(taken.events())
                .extracting(OutboxEvent::type)
                .containsExactly(
                        OrderEvent.PLACED,
                        OrderEvent.FULFILLED,
                        OrderEvent.CANCELLED,
                        OrderEvent.DELIVERED,
                        OrderContactChanged.TYPE);
        assertThat(order.picture().orElseThrow().cancelReason()).isEqualTo("customer");
    }

    @Test
    void theContactGoesOutWithItsAddressAndTheOrderWithItsLaneOnly() {
        // Given
        var home = new Address("Ana Ruiz", List.of("Calle Mayor 1"), "28013", "Madrid", "MD", "ES");
        OrderSnapshot plain = Told.order().snapshot();
        OrderSnapshot told = new OrderSnapshot(
                plain.orderId(),
                plain.number(),
                plain.store(),
                plain.placedAt(),
                plain.updatedAt(),
                plain.status(),
                null,
                new OrderSnapshot.Customer("c-1", "Ana Ruiz", "ana@example.com", "+34600100200", "es-ES"),
                home,
                plain.currency(),
                plain.totals(),
                plain.lines(),
                null,
                null,
                null);
        // When
        Taken taken = order.take(Told.snapshot("e-1", told));
        // Then
        assertThat(taken.events().getLast())
                .isEqualTo(new OrderContactChanged(
                        Told.ORDER,
                        "es",
                        "c-1",
                        "Ana Ruiz",
                        "ana@example.com",
                        "+34600100200",
                        "es-ES",
                        home,
                        Told.PLACED,
                        1,
                        Told.PLACED));
        assertThat(order.picture().orElseThrow().destination()).isEqualTo(new Destination("ES", "MD"));
        assertThat(Told.snapshot("e-1", told).toString()).doesNotContain("Ana");
    }

    @Test
    void anAddressWithoutCountryAndRegionIsNoLane() {
        assertThat(new Address("Ana", null, null, "Madrid", null, null).destination())
                .isNull();
        assertThat(new Address("Ana", null, null, null, "MD", null).destination())
                .isEqualTo(new Destination(null, "MD"));
        assertThat(new Address("Ana", null, null, null, null, "ES").destination())
                .isEqualTo(new Destination("ES", null));
    }

    private static List<Instant> when(Taken taken) {
        return taken.events().stream().map(OutboxEvent::occurredAt).toList();
    }

    private static Fulfilment shipped(String id, Instant at) {
        return new Fulfilment(id, "correos", null, "PQ-" + id, at, null, List.of(new FulfilledLine("1", 1)));
    }
}
