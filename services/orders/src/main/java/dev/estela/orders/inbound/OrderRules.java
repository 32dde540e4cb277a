package dev.estela.orders.inbound;

import dev.estela.orders.order.OrderLine;
import dev.estela.orders.order.OrderSnapshot;
import dev.estela.orders.order.Promise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold between the fields of an order. */
public final class OrderRules {
    private OrderRules() {}

    public static List<Fault> faults(OrderSnapshot order) {
        List<Fault> faults = new ArrayList<>();
        Promise promise = order.promise();
        if (promise != null) {
            promised("/promise/shipBy", promise.shipBy(), order.placedAt(), faults);
            promised("/promise/deliverBy", promise.deliverBy(), order.placedAt(), faults);
        }
        uniqueLines(order.lines(), faults);
        return faults;
    }

    private static void promised(String pointer, @Nullable Instant moment, Instant placedAt, List<Fault> faults) {
        if (moment != null && moment.isBefore(placedAt)) {
            faults.add(new Fault(pointer, "is before placedAt"));
        }
    }

    private static void uniqueLines(List<OrderLine> lines, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!seen.add(lines.get(i).lineId())) {
                faults.add(new Fault("/lines/" + i + "/lineId", "is used by an earlier line"));
            }
        }
    }
}
