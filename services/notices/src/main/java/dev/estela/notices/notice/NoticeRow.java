package dev.estela.notices.notice;

import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as its table keeps it. */
record NoticeRow(
        UUID noticeId,
        String store,
        String customerId,
        Kind kind,
        String subject,
        int subjectVersion,
        Channel channel,
        String orderId,
        @Nullable String shipmentId,
        @Nullable String incidentId,
        @Nullable String invitationId,
        NoticeStatus status,
        @Nullable Reason reason,
        Instant factAt,
        Instant plannedAt,
        @Nullable Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable UUID messageId,
        @Nullable String messageRef,
        String causeEventId,
        String causeType,
        @Nullable String traceparent,
        long version) {

    static NoticeRow of(Notice n) {
        return new NoticeRow(
                n.id(),
                n.store(),
                n.customerId(),
                n.kind(),
                n.key().subject(),
                n.key().subjectVersion(),
                n.channel(),
                n.subject().orderId(),
                n.subject().shipmentId(),
                n.subject().incidentId(),
                n.subject().invitationId(),
                n.status(),
                n.reason(),
                n.factAt(),
                n.plannedAt(),
                n.dueAt(),
                n.sentAt(),
                n.messageId(),
                n.messageRef(),
                n.cause().eventId(),
                n.cause().type(),
                n.cause().traceparent(),
                n.version());
    }
}
