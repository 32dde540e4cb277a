package dev.estela.customers.contact;

import dev.estela.chassis.outbox.OutboxEvent;
import java.time.Instant;

/**
 * Somebody is to be forgotten. The Java side of contracts/customer/erasure-requested.v1.schema.json.
 *
 * @param erasedAt what was placed until then is erased; what comes later is a new acquaintance
 */
record ErasureRequested(String customerId, String store, Instant erasedAt, Instant occurredAt) implements OutboxEvent {
    @Override
    public String topic() {
        return "estela.customer";
    }

    @Override
    public String type() {
        return "dev.estela.customer.erasure-requested.v1";
    }

    @Override
    public String aggregateId() {
        return store + "/" + customerId;
    }

    @Override
    public String correlationId() {
        return aggregateId();
    }
}
