package dev.estela.chassis.outbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** A row of the outbox table, named as its columns are. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record OutboxRow(
        String id,
        String topic,
        String aggregateId,
        String type,
        String source,
        String subject,
        String time,
        String dataschema,
        @Nullable String store,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String causationType,
        @Nullable String traceparent,
        String payload) {}
