package dev.estela.orders.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.estela.chassis.outbox.OutboxEvent;
import dev.estela.orders.fulfilment.DeliveryPhase;
import dev.estela.orders.history.Reason;
import dev.estela.orders.payment.PaymentStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerOrderTest {
    private final CustomerOrder order = CustomerOrder.unknown(Told.ORDER);

    @Test
    void aNewOrderIsPlacedAndItsContactGoesItsOwnWay() {
        Taken taken = order.take(Told.snapshot("e-1", Told.order().snapshot()));

        assertThat(types(taken)).containsExactly(OrderEvent.PLACED, OrderContactChanged.TYPE);
        assertThat(taken.events().getFirst().occurredAt()).isEqualTo(Told.PLACED);
        assertThat(order.version()).isEqualTo(1);
        assertThat(order.picture().orElseThrow().axes().payment().value()).isEqualTo("not_paid");
        assertThat(order.picture().orElseThrow().lines().getFirst().title()).isEqualTo("TOY-9");
    }

    @Test
    void anOrderThatComesPaidAndShippedSaysAllOfItInTurn() {
        Taken taken = order.take(Told.snapshot(
                "e-1",
                Told.order()
                        .paid(PaymentStatus.CAPTURED)
                        .parcels(Told.parcel("f-1", "PQ1", 2))
                        .snapshot()));

        assertThat(types(taken))
                .containsExactly(OrderEvent.PLACED, OrderEvent.PAID, OrderEvent.FULFILLED, OrderContactChanged.TYPE);
        assertThat(versions(taken)).containsExactly(1L, 2L, 3L);
        assertThat(((OrderEvent) taken.events().get(2)).fulfilmentId()).isEqualTo("f-1");
    }

    @Test
    void theSameSnapshotAgainChangesNothing() {
        order.take(Told.snapshot("e-1", Told.order().snapshot()));

        Taken taken = order.take(Told.snapshot("e-2", Told.order().snapshot()));

        assertThat(taken.events()).isEmpty();
        assertThat(taken.reason()).isEqualTo(Reason.SAME);
    }

    @Test
    void anOlderSnapshotChangesNothing() {
        order.take(Told.snapshot(
                "e-2",
                Told.order()
                        .updated("2026-11-02T12:00:00Z")
                        .promised("2026-11-06T20:00:00Z")
                        .snapshot()));

        Taken taken = order.take(Told.snapshot(
                "e-1", Told.order().promised("2026-11-04T20:00:00Z").snapshot()));

        assertThat(taken.events()).isEmpty();
        assertThat(taken.reason()).isEqualTo(Reason.OLDER);
        assertThat(order.picture().orElseThrow().promise().deliverBy()).isEqualTo(Told.at("2026-11-06T20:00:00Z"));
    }

    @Test
    void aNewerSnapshotNamesWhatChanged() {
        order.take(Told.snapshot(
                "e-1", Told.order().promised("2026-11-05T20:00:00Z").snapshot()));

        Taken taken = order.take(Told.snapshot(
                "e-2",
                Told.order()
                        .updated("2026-11-02T12:00:00Z")
                        .promised("2026-11-06T20:00:00Z")
                        .paid(PaymentStatus.AUTHORIZED)
                        .unitPrice(1890)
                        .snapshot()));

        assertThat(types(taken)).containsExactly(OrderEvent.CHANGED);
        assertThat(((OrderEvent) taken.events().getFirst()).changes()).containsExactly("promise", "lines", "payment");
    }

    @Test
    void aSnapshotThatOnlyTouchesTheOrderIsNoChange() {
        order.take(Told.snapshot("e-1", Told.order().snapshot()));

        Taken taken = order.take(Told.snapshot(
                "e-2", Told.order().updated("2026-11-02T12:00:00Z").snapshot()));

        assertThat(taken.events()).isEmpty();
        assertThat(order.version()).isEqualTo(1);
    }

    @Test
    void aParcelThatWasTakenBackAndIsToldAgainIsAChangeSinceItIsAnnouncedOnce() {
        order.take(Told.snapshot(
                "e-1", Told.order().parcels(Told.parcel("f-1", "PQ1", 2)).snapshot()));
        order.take(Told.snapshot(
                "e-2", Told.order().updated("2026-11-03T10:00:00Z").parcels().snapshot()));

        Taken taken = order.take(Told.handed("e-3", "2026-11-03T11:00:00Z", Told.parcel("f-1", "PQ1", 2)));

        assertThat(types(taken)).containsExactly(OrderEvent.CHANGED);
        OrderEvent changed = (OrderEvent) taken.events().getFirst();
        assertThat(changed.changes()).containsExactly("fulfilments");
        assertThat(changed.order().fulfilments()).hasSize(1);
    }

    @Test
    void aCancelledOrderSaysSoOnceAndSinceTheFirstSnapshotThatDid() {
        order.take(Told.snapshot("e-1", Told.order().snapshot()));
        Taken first = order.take(Told.snapshot(
                "e-2",
                Told.order().updated("2026-11-03T10:00:00Z").status("cancelled").snapshot()));

        Taken second = order.take(Told.snapshot(
                "e-3",
                Told.order().updated("2026-11-04T10:00:00Z").status("cancelled").snapshot()));

        Taken third = order.take(Told.snapshot(
                "e-4",
                Told.order()
                        .updated("2026-11-05T10:00:00Z")
                        .status("cancelled")
                        .promised("2026-11-09T10:00:00Z")
                        .snapshot()));

        assertThat(types(third)).containsExactly(OrderEvent.CHANGED);
        assertThat(types(first)).containsExactly(OrderEvent.CANCELLED);
        assertThat(first.events().getFirst().occurredAt()).isEqualTo(Told.at("2026-11-03T10:00:00Z"));
        assertThat(second.events()).isEmpty();
        assertThat(order.picture().orElseThrow().cancelledAt()).isEqualTo(Told.at("2026-11-03T10:00:00Z"));
        assertThat(order.picture().orElseThrow().axes().order().cause().eventId())
                .isEqualTo("e-2");
    }

    @Test
    void aLateSnapshotMovesTheCancellationToWhenItWasAndSaysSo() {
        order.take(Told.snapshot(
                "e-3",
                Told.order().updated("2026-11-04T10:00:00Z").status("cancelled").snapshot()));

        Taken taken = order.take(Told.snapshot(
                "e-2",
                Told.order().updated("2026-11-03T10:00:00Z").status("cancelled").snapshot()));

        assertThat(types(taken)).containsExactly(OrderEvent.CHANGED);
        assertThat(taken.changes()).containsExactly("cancelledAt");
        assertThat(order.picture().orElseThrow().cancelledAt()).isEqualTo(Told.at("2026-11-03T10:00:00Z"));
    }

    @Test
    void aCancelledOrderCanBeOpenedAgain() {
        order.take(Told.snapshot("e-1", Told.order().status("cancelled").snapshot()));

        Taken taken = order.take(Told.snapshot(
                "e-2", Told.order().updated("2026-11-03T10:00:00Z").snapshot()));

        assertThat(types(taken)).containsExactly(OrderEvent.CHANGED);
        assertThat(taken.changes()).containsExactly("status", "cancelledAt", "cancelReason");
        assertThat(order.picture().orElseThrow().cancelledAt()).isNull();
    }

    @Test
    void aRefundIsToldOncePerRefund() {
        order.take(
                Told.snapshot("e-1", Told.order().paid(PaymentStatus.CAPTURED).snapshot()));
        Taken part = order.take(Told.snapshot(
                "e-2",
                Told.order()
                        .updated("2026-11-03T10:00:00Z")
                        .paid(PaymentStatus.PARTIALLY_REFUNDED)
                        .snapshot()));

        Taken rest = order.take(Told.snapshot(
                "e-3",
                Told.order()
                        .updated("2026-11-04T10:00:00Z")
                        .paid(PaymentStatus.REFUNDED)
                        .snapshot()));
        Taken again = order.take(Told.snapshot(
                "e-4",
                Told.order()
                        .updated("2026-11-05T10:00:00Z")
                        .paid(PaymentStatus.REFUNDED)
                        .snapshot()));
        Taken other = order.take(Told.snapshot(
                "e-5",
                Told.order()
                        .updated("2026-11-06T10:00:00Z")
                        .paid(PaymentStatus.REFUNDED)
                        .promised("2026-11-09T10:00:00Z")
                        .snapshot()));

        assertThat(types(other)).containsExactly(OrderEvent.CHANGED);
        assertThat(types(part)).containsExactly(OrderEvent.REFUNDED);
        assertThat(types(rest)).containsExactly(OrderEvent.REFUNDED);
        assertThat(again.events()).isEmpty();
    }

    @Test
    void aParcelThatComesBeforeItsOrderIsKeptAndJoined() {
        Taken early = order.take(Told.handed("e-1", "2026-11-03T16:00:00Z", Told.parcel("f-1", "PQ1", 2)));

        Taken joined = order.take(Told.snapshot("e-2", Told.order().snapshot()));

        assertThat(early.reason()).isEqualTo(Reason.WAITING);
        assertThat(order.version()).isEqualTo(2);
        assertThat(types(joined)).containsExactly(OrderEvent.PLACED, OrderEvent.FULFILLED, OrderContactChanged.TYPE);
    }

    @Test
    void aSnapshotWithoutParcelsTakesNoneAway() {
        order.take(Told.snapshot(
                "e-1", Told.order().parcels(Told.parcel("f-1", "PQ1", 1)).snapshot()));
        order.take(Told.handed("e-2", "2026-11-03T16:00:00Z", Told.parcel("f-2", "PQ2", 1)));

        Taken taken = order.take(Told.snapshot(
                "e-3", Told.order().updated("2026-11-04T10:00:00Z").snapshot()));

        assertThat(taken.events()).isEmpty();
        assertThat(order.picture().orElseThrow().fulfilments())
                .extracting("fulfilmentId")
                .containsExactly("f-1", "f-2");
    }

    @Test
    void aSnapshotThatListsItsParcelsTakesBackWhatItNoLongerLists() {
        order.take(Told.snapshot(
                "e-1", Told.order().parcels(Told.parcel("f-1", "PQ1", 1)).snapshot()));
        order.take(Told.handed("e-2", "2026-11-03T16:00:00Z", Told.parcel("f-2", "PQ2", 1)));

        Taken taken = order.take(Told.snapshot(
                "e-3", Told.order().updated("2026-11-04T10:00:00Z").parcels().snapshot()));

        assertThat(taken.changes()).contains("fulfilments");
        assertThat(order.picture().orElseThrow().fulfilments())
                .extracting("fulfilmentId")
                .containsExactly("f-2");
    }

    @Test
    void anOrderIsDeliveredOnceAndOnlyWhenAllOfItArrived() {
        order.take(Told.snapshot(
                "e-1",
                Told.order()
                        .parcels(Told.parcel("f-1", "PQ1", 1), Told.parcel("f-2", "PQ2", 1))
                        .snapshot()));
        Taken half = order.take(Told.moved("e-2", "PQ1", 5, DeliveryPhase.DELIVERED, "2026-11-05T12:00:00Z"));

        Taken all = order.take(Told.moved("e-3", "PQ2", 5, DeliveryPhase.DELIVERED, "2026-11-06T12:00:00Z"));
        Taken again = order.take(Told.moved("e-4", "PQ2", 6, DeliveryPhase.DELIVERED, "2026-11-06T12:00:00Z"));

        assertThat(half.changes()).containsExactly("delivery");
        assertThat(types(half)).containsExactly(OrderEvent.CHANGED);
        assertThat(types(all)).containsExactly(OrderEvent.DELIVERED);
        assertThat(all.events().getFirst().occurredAt()).isEqualTo(Told.at("2026-11-06T12:00:00Z"));
        assertThat(again.events()).isEmpty();
    }

    @Test
    void anOrderOfWhichSomeHasNotLeftIsNotDelivered() {
        order.take(Told.snapshot(
                "e-1", Told.order().parcels(Told.parcel("f-1", "PQ1", 1)).snapshot()));

        order.take(Told.moved("e-2", "PQ1", 5, DeliveryPhase.DELIVERED, "2026-11-05T12:00:00Z"));

        assertThat(order.picture().orElseThrow().axes().delivery().value()).isEqualTo("partially_delivered");
    }

    @Test
    void aNewPhoneNumberReachesTheContactAndIsNamedWithoutBeingTold() {
        order.take(Told.snapshot("e-1", Told.order().snapshot()));

        Taken taken = order.take(Told.snapshot(
                "e-2",
                Told.order().updated("2026-11-02T12:00:00Z").name("Ana R.").snapshot()));

        assertThat(types(taken)).containsExactly(OrderEvent.CHANGED, OrderContactChanged.TYPE);
        assertThat(taken.changes()).containsExactly("contact");
        assertThat(taken.events().getFirst().toString()).doesNotContain("Ana");
        assertThat(taken.events().getLast().toString()).doesNotContain("Ana");
    }

    @Test
    void anOrderOfAnotherStoreIsRefused() {
        order.take(Told.handed("e-1", "2026-11-03T16:00:00Z", Told.parcel("f-1", "PQ1", 1)));
        var other = CustomerOrder.unknown(Told.ORDER);
        other.take(new OrderFact.Handed(
                Told.ORDER,
                "pt",
                Told.parcel("f-1", "PQ1", 1),
                Told.handed("e-1", "2026-11-03T16:00:00Z", Told.parcel("f-1", "PQ1", 1))
                        .from()));

        assertThatThrownBy(() -> other.take(Told.snapshot("e-2", Told.order().snapshot())))
                .isInstanceOf(OtherStoreException.class)
                .hasMessageContaining(Told.ORDER);
    }

    private static List<String> types(Taken taken) {
        return taken.events().stream().map(OutboxEvent::type).toList();
    }

    private static List<Long> versions(Taken taken) {
        return taken.events().stream()
                .filter(OrderEvent.class::isInstance)
                .map(event -> ((OrderEvent) event).version())
                .toList();
    }
}
