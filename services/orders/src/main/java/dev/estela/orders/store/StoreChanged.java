package dev.estela.orders.store;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.estela.chassis.outbox.OutboxEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A store as it stands: contract {@code store/changed.v1}. Every service keeps a copy. */
public record StoreChanged(@JsonUnwrapped Store document, long version, Instant occurredAt) implements OutboxEvent {
    public static final String TYPE = "dev.estela.store.changed.v1";

    @Override
    public String topic() {
        return "estela.store";
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateId() {
        return document.store();
    }

    @Override
    public String store() {
        return document.store();
    }

    @Override
    public @Nullable String correlationId() {
        return null;
    }
}
