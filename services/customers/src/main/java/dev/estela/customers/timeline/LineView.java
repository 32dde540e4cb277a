package dev.estela.customers.timeline;

import dev.estela.chassis.security.OfStore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as a reader gets it.
 *
 * @param text the sentence in each language, or just the sentence where one language was asked for
 */
public record LineView(
        UUID lineId,
        Instant at,
        String kind,
        Object text,
        @Nullable String orderId,
        @Nullable String store,
        @Nullable String customerId,
        Reference originEvent,
        @Nullable Reference cause,
        @Nullable String causeLineId)
        implements OfStore {

    static LineView of(ReadLine line, Map<String, String> words, @Nullable String language) {
        return new LineView(
                line.lineId(),
                line.at(),
                line.kind(),
                language == null ? words : words.getOrDefault(language, ""),
                line.orderId(),
                line.store(),
                line.customerId(),
                new Reference(line.originEventId(), line.originType()),
                line.causeEventId() == null ? null : new Reference(line.causeEventId(), line.causeType()),
                line.causeLineId());
    }

    /** An event of ours or of a shop or carrier, or a timer. */
    public record Reference(String eventId, @Nullable String type) {}
}
