package dev.estela.chassis.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as it came from Kafka. {@code time} is business time; the payload is the JSON text, byte for byte.
 *
 * @param key the record's key, null where a publisher sent none
 */
public record Event(
        String id,
        String source,
        String type,
        @Nullable String subject,
        Instant time,
        @Nullable String store,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String causationType,
        @Nullable String traceparent,
        @Nullable String key,
        String payload,
        String topic,
        int partition,
        long offset) {

    public Cause cause() {
        return new Cause(id, type, traceparent);
    }

    /** What makes a message the same message: ids are unique per source only. */
    public String messageId() {
        return source + "|" + id;
    }
}
