package dev.estela.chassis.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.estela.chassis.outbox.OutboxEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says on the service's dead-letter topic that an event could not be handled. */
record DeadLetterAdded(
        String deadLetterId,
        String service,
        String originTopic,
        @Nullable String eventId,
        @Nullable String originType,
        String reason,
        @Nullable String detail,
        @JsonIgnore @Nullable String store,
        @JsonIgnore @Nullable String correlationId,
        @Nullable String payload,
        Instant occurredAt)
        implements OutboxEvent {
    static String topicOf(String service) {
        return "estela." + service + ".dead-letter";
    }

    @Override
    public String topic() {
        return topicOf(service);
    }

    @Override
    public String type() {
        return "dev.estela.dead-letter.added.v1";
    }

    @Override
    public String aggregateId() {
        return deadLetterId;
    }
}
