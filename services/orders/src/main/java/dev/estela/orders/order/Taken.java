package dev.estela.orders.order;

import dev.estela.chassis.outbox.OutboxEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a fact.
 *
 * @param events what the world has to be told
 * @param changes names of what is different now
 * @param reason why nothing is different; null when something is
 */
record Taken(
        List<OutboxEvent> events,
        List<String> changes,
        @Nullable String reason) {
    static Taken nothing(String reason) {
        return new Taken(List.of(), List.of(), reason);
    }
}
