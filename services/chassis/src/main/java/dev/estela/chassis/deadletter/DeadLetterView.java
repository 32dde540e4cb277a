package dev.estela.chassis.deadletter;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.security.OfStore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dead letter as it leaves over HTTP. */
public record DeadLetterView(
        String deadLetterId,
        String service,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String correlationId,
        @Nullable String store,
        Cause cause,
        String reason,
        @Nullable String detail,
        @Nullable String stack,
        @Nullable String payload,
        Instant failedAt,
        String status,
        @Nullable Instant redrivenAt)
        implements OfStore {

    static DeadLetterView of(DeadLetter letter, String service) {
        return new DeadLetterView(
                letter.id.toString(),
                service,
                letter.topic,
                letter.partition,
                letter.offset,
                letter.key,
                letter.correlationId,
                letter.store,
                new Cause(letter.eventId, letter.type, null),
                letter.reason,
                letter.detail,
                letter.stack,
                letter.payload,
                letter.failedAt,
                letter.status,
                letter.redrivenAt);
    }
}
