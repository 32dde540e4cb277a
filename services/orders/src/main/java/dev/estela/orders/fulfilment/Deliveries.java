package dev.estela.orders.fulfilment;

import dev.estela.orders.fact.Said;
import dev.estela.orders.fact.Trail;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parcels of an order by shipment id, also those whose fulfilment nobody has told yet. */
public record Deliveries(Map<String, Parcel> parcels) {
    public static final Deliveries NONE = new Deliveries(Map.of());

    public Deliveries plus(String shipmentId, String carrier, String trackingNumber, Said phase) {
        Map<String, Parcel> all = new TreeMap<>(parcels);
        all.merge(shipmentId, new Parcel(carrier, trackingNumber, Trail.EMPTY.plus(phase)), Parcel::plus);
        return new Deliveries(all);
    }

    /** The phase of a fulfilment's parcel; of several under one recycled number, the one that moved last. */
    Optional<Said> phase(Fulfilment fulfilment) {
        return parcels.values().stream()
                .filter(parcel -> parcel.carries(fulfilment))
                .flatMap(parcel -> parcel.phase().stream())
                .reduce((a, b) -> b.since().isAfter(a.since()) ? b : a);
    }
}
