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
        return new Line(
                Ids.named("line", event.id()),
                event.id(),
                event.type(),
                telling.at(),
                Rank.of(telling.kind()),
                telling.kind(),
                telling.phrase(),
                telling.parameters(),
                telling.subject(),
                telling.orderId(),
                telling.store() == null ? event.store() : telling.store(),
                telling.customerId(),
                event.causationId(),
                event.causationType());
    }
}
