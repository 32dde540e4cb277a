package dev.estela.chassis.erasure;

import dev.estela.chassis.outbox.OutboxEvent;
import java.time.Instant;

/**
 * A service has forgotten somebody.
 *
 * @param key of the tombstone that told it to: the store, a slash, and whom
 */
record ErasureDone(String service, String store, String key, Instant occurredAt) implements OutboxEvent {
    @Override
    public String topic() {
        return "estela.erasure";
    }

    @Override
    public String type() {
        return "dev.estela.erasure.done.v1";
    }

    @Override
    public String aggregateId() {
        return key;
    }

    @Override
    public String correlationId() {
        return key;
    }
}
