package dev.estela.tickets.tally;

import dev.estela.chassis.event.Cause;
import dev.estela.tickets.order.OrderListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Counts orders as they are heard of. */
@ApplicationScoped
class OrderCountService implements OrderListener {
    private final OrderCountRepository counts;

    OrderCountService(OrderCountRepository counts) {
        this.counts = counts;
    }

    @Override
    public Uni<Void> changed(Map<String, Cause> orders) {
        return counts.count(orders.keySet());
    }
}
