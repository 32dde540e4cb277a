package dev.estela.tracking.shipment;

import dev.estela.tracking.fact.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an order consists of and what of it is with a carrier, or has arrived. */
record Watch(
        List<Line> lines,
        List<Fulfilment> fulfilments,
        @Nullable Instant completedAt,
        Map<String, Arrival> arrivals) {
    static final Watch NOTHING = new Watch(List.of(), List.of(), null, Map.of());

    Watch of(OrderSnapshot order) {
        Instant completed = order.completedAt() == null || completedAt == null ? order.completedAt() : completedAt;
        List<Fulfilment> parcels =
                order.fulfilments().stream().map(this::asFirstSeen).toList();
        return new Watch(order.lines(), parcels, completed, arrivals);
    }

    private Fulfilment asFirstSeen(Fulfilment parcel) {
        return fulfilments.stream()
                .filter(known -> known.key().equals(parcel.key()))
                .findFirst()
                .map(known -> parcel.seenAt(known.seenAt()))
                .orElse(parcel);
    }

    Watch with(String parcel, Arrival arrival) {
        Map<String, Arrival> all = new TreeMap<>(arrivals);
        all.put(parcel, arrival);
        return new Watch(lines, fulfilments, completedAt, all);
    }

    /** When the last line was with a carrier. */
    @Nullable
    Instant handedOver() {
        Instant parcels = handedOverInParcels();
        if (completedAt == null) {
            return parcels;
        }
        return parcels == null || completedAt.isBefore(parcels) ? completedAt : parcels;
    }

    private @Nullable Instant handedOverInParcels() {
        Map<String, Integer> missing = new HashMap<>();
        lines.forEach(line -> missing.merge(line.lineId(), line.quantity(), Integer::sum));
        List<Fulfilment> inTime = fulfilments.stream()
                .sorted(Comparator.comparing(this::shippedAt))
                .toList();
        for (Fulfilment parcel : inTime) {
            if (parcel.lines().isEmpty()) {
                missing.clear();
            }
            parcel.lines().forEach(line -> missing.merge(line.lineId(), -line.quantity(), Integer::sum));
            if (missing.values().stream().allMatch(left -> left <= 0)) {
                return shippedAt(parcel);
            }
        }
        return null;
    }

    /** What has arrived was handed over, even when the shop says so later. */
    private Instant shippedAt(Fulfilment parcel) {
        Arrival arrival = arrivals.get(parcel.key());
        return arrival != null && arrival.at().isBefore(parcel.handedOver()) ? arrival.at() : parcel.handedOver();
    }

    /** When the last parcel had come to its end. */
    @Nullable
    Instant arrived() {
        List<Arrival> arrived = arrivedParcels();
        boolean all = handedOver() != null && arrived.size() == fulfilments.size();
        return all
                ? arrived.stream()
                        .map(Arrival::at)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    private List<Arrival> arrivedParcels() {
        return fulfilments.stream()
                .flatMap(parcel -> Stream.ofNullable(arrivals.get(parcel.key())))
                .toList();
    }

    ParcelCount count() {
        long delivered = arrivedParcels().stream()
                .filter(arrival -> arrival.how() == Status.DELIVERED)
                .count();
        return new ParcelCount(fulfilments.size(), (int) delivered);
    }
}
