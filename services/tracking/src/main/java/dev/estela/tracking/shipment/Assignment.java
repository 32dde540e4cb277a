package dev.estela.tracking.shipment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds the shipment a fact belongs to, or begins a new one. */
final class Assignment {
    private Assignment() {}

    /** A number nobody knows gets a shipment that waits for its order. */
    static List<NewScan> scanned(List<IncomingScan> incoming, Batch batch, Instant now) {
        List<NewScan> added = new ArrayList<>();
        for (IncomingScan one : incoming) {
            for (Shipment parcel : parcels(one, batch, now)) {
                added.add(new NewScan(parcel, one.scan()));
                batch.touch(parcel, one.cause());
                parcel.add(one.scan());
            }
        }
        return added;
    }

    private static List<Shipment> parcels(IncomingScan incoming, Batch batch, Instant now) {
        String key = incoming.carrier() + "/" + incoming.number();
        Instant at = incoming.scan().at();
        List<Shipment> known = batch.parcels(key, at);
        return known.isEmpty()
                ? List.of(batch.add(Shipment.ofParcel(incoming.carrier(), incoming.number(), at, null, now)))
                : known;
    }

    /** @return the scans that waited for their order */
    static List<NewScan> ordered(List<OrderSnapshot> orders, Batch batch, Instant now) {
        List<NewScan> joined = new ArrayList<>();
        for (OrderSnapshot order : orders) {
            Shipment watch = batch.find(ShipmentIds.ofOrder(order.orderId()))
                    .orElseGet(() -> batch.add(Shipment.ofOrder(order.orderId(), now)));
            if (watch.watches(order)) {
                batch.touch(watch, order.cause());
            }
            order.fulfilments().forEach(parcel -> joined.addAll(join(order, parcel, batch, now)));
            withdraw(order, batch);
        }
        return joined;
    }

    private static List<NewScan> join(OrderSnapshot order, Fulfilment fulfilment, Batch batch, Instant now) {
        List<Shipment> near = batch.parcels(fulfilment.key(), fulfilment.handedOver());
        Shipment parcel = near.stream()
                .filter(known -> known.order() == null || known.order().is(order))
                .findFirst()
                .orElseGet(() -> batch.add(another(order, fulfilment, near, now)));
        boolean waited = parcel.order() == null;
        if (batch.join(parcel, order, fulfilment)) {
            batch.touch(parcel, order.cause());
        }
        return waited
                ? parcel.scans().all().stream()
                        .map(scan -> new NewScan(parcel, scan))
                        .toList()
                : List.of();
    }

    /** A new parcel; where it carries another order too, it has been scanned already. */
    private static Shipment another(OrderSnapshot order, Fulfilment fulfilment, List<Shipment> shared, Instant now) {
        String own = shared.isEmpty() ? null : order.orderId();
        Shipment parcel =
                Shipment.ofParcel(fulfilment.carrier(), fulfilment.number(), fulfilment.handedOver(), own, now);
        shared.stream()
                .findFirst()
                .ifPresent(other -> parcel.remembers(other.scans().asUntold()));
        return parcel;
    }

    private static void withdraw(OrderSnapshot order, Batch batch) {
        List<String> named = order.fulfilments().stream().map(Fulfilment::key).toList();
        batch.parcelsBefore(order)
                .filter(parcel -> !named.contains(parcel.key()))
                .forEach(parcel -> {
                    parcel.withdrawn(order);
                    batch.touch(parcel, order.cause());
                });
    }
}
