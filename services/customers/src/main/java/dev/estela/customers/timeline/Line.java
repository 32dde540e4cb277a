package dev.estela.customers.timeline;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.id.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line as it is kept. */
record Line(
        UUID lineId,
        String originEventId,
        String originType,
        Instant at,
        int rank,
        String kind,
        String phrase,
        Map<String, Object> parameters,
        String subject,
        @Nullable String orderId,
        @Nullable String store,
        @Nullable String customerId,
        @Nullable String causeEventId,
        @Nullable String causeType) {

    static Line of(Event event, Telling telling) {
        return of(event.id(), event.type(), telling, event.store(), event.causationId(), event.causationType());
    }

    /** What no event tells. */
    static Line of(String id, String type, Telling telling) {
        return of(id, type, telling, null, null, null);
    }

    private static Line of(
            String id,
            String type,
            Telling telling,
            @Nullable String store,
            @Nullable String causeEventId,
            @Nullable String causeType) {
        return new Line(
                Ids.named("line", id),
                id,
                type,
                telling.at(),
                Rank.of(telling.kind()),
                telling.kind(),
                telling.phrase(),
                telling.parameters(),
                telling.subject(),
                telling.orderId(),
                telling.store() == null ? store : telling.store(),
                telling.customerId(),
                causeEventId,
                causeType);
    }
}
