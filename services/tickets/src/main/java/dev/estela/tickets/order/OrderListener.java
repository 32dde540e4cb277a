package dev.estela.tickets.order;

import dev.estela.chassis.event.Cause;
import io.smallrye.mutiny.Uni;
import java.util.Map;

/** Has something to do whenever something else is known of orders, in the same transaction. */
public interface OrderListener {
    /** @param orders those that were heard of, with the event that told of each */
    Uni<Void> changed(Map<String, Cause> orders);
}
