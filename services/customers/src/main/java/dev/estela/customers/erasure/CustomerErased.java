package dev.estela.customers.erasure;

import dev.estela.chassis.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;

/** Nobody here knows anything personal of them any more. The Java side of contracts/customer/erased.v1.schema.json. */
record CustomerErased(String erasureId, String store, String personId, List<String> customerIds, Instant occurredAt)
        implements OutboxEvent {
    @Override
    public String topic() {
        return "estela.customer";
    }

    @Override
    public String type() {
        return "dev.estela.customer.erased.v1";
    }

    @Override
    public String aggregateId() {
        return store + "/" + personId;
    }

    @Override
    public String correlationId() {
        return erasureId;
    }
}
