package dev.estela.tickets.gesture;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.estela.chassis.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was given, for the shop to honour. The Java side of contracts/gesture/*.v1.schema.json. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GestureEvent(
        @JsonIgnore String type,
        UUID gestureId,
        UUID ticketId,
        String store,
        @Nullable String customerId,
        @Nullable String orderId,
        GestureKind kind,
        long amount,
        String currency,
        GestureStatus status,
        @Nullable String code,
        long version,
        Instant occurredAt)
        implements OutboxEvent {
    static final String PROPOSED = "dev.estela.gesture.proposed.v1";
    static final String GRANTED = "dev.estela.gesture.granted.v1";
    static final String DECLINED = "dev.estela.gesture.declined.v1";

    @Override
    public String topic() {
        return "estela.gesture";
    }

    @Override
    public String aggregateId() {
        return gestureId.toString();
    }

    @Override
    public String correlationId() {
        return orderId == null ? ticketId.toString() : orderId;
    }
}
