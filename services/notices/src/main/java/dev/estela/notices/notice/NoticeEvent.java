package dev.estela.notices.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.estela.chassis.outbox.OutboxEvent;
import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the notices service tells the world: where a notice stands, and why. The Java side of contracts/notice/*.v1.schema.json. */
public record NoticeEvent(
        UUID noticeId,
        String orderId,
        String store,
        String customerId,
        @Nullable String shipmentId,
        @Nullable String incidentId,
        @Nullable String invitationId,
        Kind kind,
        Channel channel,
        NoticeStatus status,
        @Nullable Reason reason,
        @Nullable Map<String, String> reasonText,
        @Nullable String messageId,
        @Nullable Instant sentAt,
        @Nullable Instant dueAt,
        long version,
        Instant occurredAt)
        implements OutboxEvent {

    public static NoticeEvent of(Notice n, Instant occurredAt) {
        return new NoticeEvent(
                n.id(),
                n.subject().orderId(),
                n.store(),
                n.customerId(),
                n.subject().shipmentId(),
                n.subject().incidentId(),
                n.subject().invitationId(),
                n.kind(),
                n.channel(),
                n.status(),
                n.reason(),
                n.reason() == null ? null : n.reason().text(),
                n.messageRef(),
                n.sentAt(),
                n.dueAt(),
                n.version(),
                occurredAt);
    }

    @Override
    @JsonIgnore
    public String topic() {
        return "estela.notice";
    }

    @Override
    @JsonIgnore
    public String type() {
        return "dev.estela.notice." + status.wire() + ".v1";
    }

    @Override
    @JsonIgnore
    public String aggregateId() {
        return noticeId.toString();
    }

    @Override
    @JsonIgnore
    public String correlationId() {
        return orderId;
    }
}
