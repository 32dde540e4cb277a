package dev.estela.chassis.outbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.estela.chassis.event.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of a key on a compacted topic: readers forget what they know of it, and the broker what came before.
 *
 * @param type the wire name in the headers, {@code dev.estela.<aggregate>.erased.v1}; there is no payload
 */
public record Tombstone(
        String topic,
        String key,
        @JsonIgnore String type,
        @JsonIgnore @Nullable String store,
        @JsonIgnore Instant occurredAt,
        @JsonIgnore Cause cause) {}
