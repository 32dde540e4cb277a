package dev.estela.orders.order;

import dev.estela.orders.fulfilment.DeliveryAxis;
import dev.estela.orders.fulfilment.Fulfilment;
import dev.estela.orders.payment.Paid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Derives the events of an order from what it was and what it is. Each carries a version of its own, above the last one. */
final class Comparison {
    private static final Set<String> SAID_BY_CANCELLED =
            Set.of(OrderChanges.STATUS, OrderChanges.CANCELLED_AT, OrderChanges.CANCEL_REASON);

    private final OrderPicture after;
    private final Paid paid;
    private final Instant at;
    private final List<OrderEvent> events = new ArrayList<>();
    private Announced announced;
    private long version;

    /** @param at business time of the fact that made the difference */
    Comparison(OrderPicture after, Paid paid, Instant at, Announced announced, long version) {
        this.after = after;
        this.paid = paid;
        this.at = at;
        this.announced = announced;
        this.version = version;
    }

    /** @param changes what differs, for an order that was known before */
    void of(Optional<OrderPicture> before, List<String> changes) {
        if (before.isEmpty()) {
            say(OrderEvent.PLACED, after.placedAt(), null, null);
        }
        List<String> unsaid = new ArrayList<>(changes);
        paid(unsaid);
        fulfilled(before, unsaid);
        refunded(unsaid);
        cancelled(before, unsaid);
        delivered(unsaid);
        unsaid.remove(OrderChanges.FULFILMENT);
        if (before.isPresent() && !unsaid.isEmpty()) {
            say(OrderEvent.CHANGED, at, null, List.copyOf(unsaid));
        }
    }

    List<OrderEvent> events() {
        return events;
    }

    Announced announced() {
        return announced;
    }

    long version() {
        return version;
    }

    private void paid(List<String> unsaid) {
        if (paid.inFull() && !announced.paid()) {
            announced = announced.withPaid();
            unsaid.remove(OrderChanges.PAYMENT);
            say(OrderEvent.PAID, after.axes().payment().since(), null, null);
        }
    }

    private void fulfilled(Optional<OrderPicture> before, List<String> unsaid) {
        List<Fulfilment> untold = new ArrayList<>(after.fulfilments());
        before.ifPresent(known -> untold.removeAll(known.fulfilments()));
        for (var fulfilment : after.fulfilments()) {
            if (!announced.fulfilments().contains(fulfilment.fulfilmentId())) {
                announced = announced.withFulfilment(fulfilment.fulfilmentId());
                Instant shipped = fulfilment.shippedAt() == null ? at : fulfilment.shippedAt();
                say(OrderEvent.FULFILLED, shipped, fulfilment.fulfilmentId(), null);
                untold.remove(fulfilment);
            }
        }
        // One that was taken back and is told again is untold: it is announced once only.
        if (before.isEmpty() || untold.isEmpty() && onlyAdded(before.get())) {
            unsaid.remove(OrderChanges.FULFILMENTS);
        }
    }

    /** The parcels known before stand as they stood. */
    private boolean onlyAdded(OrderPicture before) {
        return after.fulfilments().containsAll(before.fulfilments());
    }

    private void refunded(List<String> unsaid) {
        if (!announced.refunds().containsAll(paid.refunds())) {
            announced = announced.withRefunds(paid.refunds());
            unsaid.remove(OrderChanges.PAYMENT);
            say(OrderEvent.REFUNDED, after.axes().payment().since(), null, null);
        }
    }

    private void cancelled(Optional<OrderPicture> before, List<String> unsaid) {
        boolean wasCancelled = before.map(OrderPicture::isCancelled).orElse(false);
        if (after.isCancelled() && !wasCancelled) {
            unsaid.removeAll(SAID_BY_CANCELLED);
            say(OrderEvent.CANCELLED, after.axes().order().since(), null, null);
        }
    }

    private void delivered(List<String> unsaid) {
        var delivery = after.axes().delivery();
        if (delivery.value().equals(DeliveryAxis.ALL) && !announced.delivered()) {
            announced = announced.withDelivered();
            unsaid.remove(OrderChanges.DELIVERY);
            say(OrderEvent.DELIVERED, delivery.since(), null, null);
        }
    }

    private void say(String type, Instant occurredAt, @Nullable String fulfilmentId, @Nullable List<String> changes) {
        events.add(new OrderEvent(type, after, ++version, occurredAt, fulfilmentId, changes));
    }
}
