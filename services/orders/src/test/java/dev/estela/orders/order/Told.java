package dev.estela.orders.order;

import dev.estela.chassis.event.Cause;
import dev.estela.orders.fact.Fingerprint;
import dev.estela.orders.fact.Provenance;
import dev.estela.orders.fulfilment.DeliveryPhase;
import dev.estela.orders.fulfilment.FulfilledLine;
import dev.estela.orders.fulfilment.Fulfilment;
import dev.estela.orders.payment.Payment;
import dev.estela.orders.payment.PaymentStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about one order, for tests: two trains for 44.70 EUR, placed on the second of November at ten. */
final class Told {
    static final String ORDER = "o-1";
    static final Instant PLACED = at("2026-11-02T10:00:00Z");

    private Told() {}

    static Instant at(String text) {
        return Instant.parse(text);
    }

    static OrderFact.Snapshot snapshot(String eventId, OrderSnapshot told) {
        return new OrderFact.Snapshot(
                told,
                new Provenance(new Cause(eventId, "commerce.order.v1", null), told.updatedAt(), Fingerprint.of(told)));
    }

    static OrderFact.Handed handed(String eventId, String time, Fulfilment told) {
        return new OrderFact.Handed(
                ORDER,
                "es",
                told,
                new Provenance(new Cause(eventId, "commerce.fulfilment.v1", null), at(time), Fingerprint.of(told)));
    }

    static OrderFact.Moved moved(String eventId, String number, long version, DeliveryPhase phase, String time) {
        var cause = new Cause(eventId, "dev.estela.shipment." + phase.value() + ".v1", null);
        return new OrderFact.Moved(
                ORDER, "s-" + number, "correos", number, version, phase, new Provenance(cause, at(time), ""));
    }

    static Fulfilment parcel(String id, String number, int quantity) {
        return new Fulfilment(id, "correos", null, number, null, null, List.of(new FulfilledLine("1", quantity)));
    }

    static Payment payment(PaymentStatus status) {
        return new Payment("p-1", "card", status, 4470, null);
    }

    static Order order() {
        return new Order(PLACED, "open", List.of(), null, null, "Ana Ruiz", 1990);
    }

    /** A snapshot in the making. */
    record Order(
            Instant updatedAt,
            String status,
            List<Payment> payments,
            @Nullable Promise promise,
            @Nullable List<Fulfilment> fulfilments,
            String name,
            long unitPrice) {

        Order updated(String time) {
            return new Order(at(time), status, payments, promise, fulfilments, name, unitPrice);
        }

        Order status(String to) {
            return new Order(updatedAt, to, payments, promise, fulfilments, name, unitPrice);
        }

        Order paid(PaymentStatus... statuses) {
            return new Order(
                    updatedAt,
                    status,
                    List.of(statuses).stream().map(Told::payment).toList(),
                    promise,
                    fulfilments,
                    name,
                    unitPrice);
        }

        Order promised(String deliverBy) {
            return new Order(
                    updatedAt, status, payments, new Promise(null, at(deliverBy)), fulfilments, name, unitPrice);
        }

        Order parcels(Fulfilment... parcels) {
            return new Order(updatedAt, status, payments, promise, List.of(parcels), name, unitPrice);
        }

        Order name(String to) {
            return new Order(updatedAt, status, payments, promise, fulfilments, to, unitPrice);
        }

        Order unitPrice(long to) {
            return new Order(updatedAt, status, payments, promise, fulfilments, name, to);
        }

        OrderSnapshot snapshot() {
            return new OrderSnapshot(
                    ORDER,
                    "1",
                    "es",
                    PLACED,
                    updatedAt,
                    status,
                    status.equals("cancelled") ? "customer" : null,
                    new OrderSnapshot.Customer("c-1", name, null, null, "es-ES"),
                    null,
                    "EUR",
                    new OrderSnapshot.Totals(4470),
                    List.of(new OrderLine("1", "TOY-9", null, null, 2, unitPrice)),
                    payments,
                    promise,
                    fulfilments);
        }
    }
}
