package dev.estela.orders.fulfilment;

import dev.estela.orders.fact.Axis;
import dev.estela.orders.fact.Said;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of an order is in parcels, and with which parcel it came that far. */
public final class FulfilmentAxis {
    public static final String NOTHING = "not_fulfilled";
    public static final String PART = "partially_fulfilled";
    public static final String ALL = "fulfilled";

    private FulfilmentAxis() {}

    /**
     * @param ordered quantity by line
     * @param placed where the axis stands before the first parcel
     */
    public static Axis of(Map<String, Integer> ordered, Fulfilments fulfilments, Said placed) {
        Map<String, Integer> open = new HashMap<>(ordered);
        Axis axis = new Axis(NOTHING, placed.since(), placed.cause());
        for (Fulfilment fulfilment : byTime(fulfilments)) {
            Said told = fulfilments.toldFirst(fulfilment);
            take(fulfilment, open);
            axis = next(axis, open.isEmpty() ? ALL : PART, time(fulfilment, told), told);
        }
        return axis;
    }

    private static Axis next(Axis axis, String value, Instant since, Said told) {
        return axis.value().equals(value) ? axis : new Axis(value, since, told.cause());
    }

    private static List<Fulfilment> byTime(Fulfilments fulfilments) {
        return fulfilments.all().stream()
                .sorted(Comparator.comparing((Fulfilment f) -> time(f, fulfilments.toldFirst(f)))
                        .thenComparing(Fulfilment::fulfilmentId))
                .toList();
    }

    private static Instant time(Fulfilment fulfilment, Said told) {
        return fulfilment.shippedAt() == null ? told.since() : fulfilment.shippedAt();
    }

    private static void take(Fulfilment fulfilment, Map<String, Integer> open) {
        if (fulfilment.lines().isEmpty()) {
            open.clear();
        }
        for (FulfilledLine line : fulfilment.lines()) {
            open.computeIfPresent(line.lineId(), (id, left) -> left > line.quantity() ? left - line.quantity() : null);
        }
    }
}
