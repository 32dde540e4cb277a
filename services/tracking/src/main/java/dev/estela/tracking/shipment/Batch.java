package dev.estela.tracking.shipment;

import dev.estela.chassis.event.Cause;
import java.time.Instant;
import java.util.Collection;
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
    private final Map<UUID, Touched> touched = new LinkedHashMap<>();

    Batch(List<Shipment> found) {
        found.forEach(shipment -> shipments.put(shipment.id(), shipment));
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
        shipments.put(shipment.id(), shipment);
        return shipment;
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
        return parcels()
                .filter(parcel -> parcel.key().equals(key) && parcel.isNear(moment))
                .toList();
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

    /** A shipment there is something new of, and what brought it. */
    record Touched(Shipment shipment, Cause cause) {}
}
