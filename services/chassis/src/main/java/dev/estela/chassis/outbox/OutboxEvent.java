package dev.estela.chassis.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact a service tells the world. Records implement it; their components are the payload. */
public interface OutboxEvent {
    /** Where it goes: one topic per aggregate type. */
    String topic();

    /** The wire name, owned by the contract: {@code dev.estela.<aggregate>.<past-participle>.v1}. */
    String type();

    /** The record's key: events of one aggregate stay in order. */
    String aggregateId();

    @Nullable
    String store();

    /** What the story is about; everything with the same value belongs together. */
    @Nullable
    String correlationId();

    /** Business time of the fact. */
    Instant occurredAt();
}
