package dev.estela.tracking.shipment;

import dev.estela.chassis.event.Cause;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The shipments one transaction works on, and what touched each of them. */
final class Batch {
    private final Map<UUID, Shipment> shipments = new LinkedHashMap<>();
    private final Map<String, Set<Shipment>> parcelsByNumber = new HashMap<>();
    private final Map<String, Set<Shipment>> parcelsByOrder = new HashMap<>();
    private final Map<UUID, Touched> touched = new LinkedHashMap<>();

    Batch(List<Shipment> found) {
        found.forEach(this::put);
    }

    Collection<Shipment> all() {
        return shipments.values();
    }

    Optional<Shipment> find(UUID id) {
        return Optional.ofNullable(shipments.get(id));
    }

    /** The order a parcel belongs to, where it is known and watched here. */
    Optional<Shipment> orderOf(Shipment parcel) {
        return Optional.ofNullable(parcel.watchId()).flatMap(this::find);
    }

    Shipment add(Shipment shipment) {
        put(shipment);
        return shipment;
    }

    private void put(Shipment shipment) {
        shipments.put(shipment.id(), shipment);
        if (shipment.isParcel()) {
            into(parcelsByNumber, shipment.key(), shipment);
        }
        if (shipment.isParcel() && shipment.order() != null) {
            into(parcelsByOrder, shipment.order().orderId(), shipment);
        }
    }

    /** @return false when this version of the order says nothing new of the parcel */
    boolean join(Shipment parcel, OrderSnapshot order, Fulfilment fulfilment) {
        into(parcelsByOrder, order.orderId(), parcel);
        return parcel.belongsTo(order, fulfilment);
    }

    void touch(Shipment shipment, Cause cause) {
        touched.put(shipment.id(), new Touched(shipment, cause));
    }

    /** What touched it last. */
    Optional<Cause> cause(Shipment shipment) {
        return Optional.ofNullable(touched.get(shipment.id())).map(Touched::cause);
    }

    /** Parcels before the orders they belong to. */
    List<Touched> touched() {
        return touched.values().stream()
                .sorted((one, other) -> Boolean.compare(
                        other.shipment().isParcel(), one.shipment().isParcel()))
                .toList();
    }

    /** The parcels of a number around a moment: more than one where a parcel carries several orders. */
    List<Shipment> parcels(String key, Instant moment) {
        return parcelsByNumber.getOrDefault(key, Set.of()).stream()
                .filter(parcel -> parcel.isNear(moment))
                .toList();
    }

    /** The parcels that belong to an older version of this order. */
    Stream<Shipment> parcelsBefore(OrderSnapshot order) {
        return parcelsByOrder.getOrDefault(order.orderId(), Set.of()).stream()
                .filter(parcel -> parcel.order() != null && parcel.order().isBefore(order));
    }

    Stream<Shipment> parcels() {
        return shipments.values().stream().filter(Shipment::isParcel);
    }

    Set<String> stores() {
        Set<String> stores = new LinkedHashSet<>();
        for (Shipment shipment : shipments.values()) {
            if (shipment.order() != null) {
                stores.add(shipment.order().store());
            }
        }
        return stores;
    }

    private static void into(Map<String, Set<Shipment>> index, String key, Shipment parcel) {
        index.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(parcel);
    }

    /** A shipment there is something new of, and what brought it. */
    record Touched(Shipment shipment, Cause cause) {}
}
