package dev.estela.notices.notice;

import dev.estela.chassis.security.OfStore;
import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as its readers see it: what, to whom, where it stands, and why. */
public record NoticeView(
        UUID noticeId,
        Kind kind,
        Channel channel,
        NoticeStatus status,
        @Nullable Reason reason,
        @Nullable Map<String, String> reasonText,
        String orderId,
        String store,
        String customerId,
        @Nullable String shipmentId,
        @Nullable String incidentId,
        @Nullable String invitationId,
        int subjectVersion,
        Instant factAt,
        Instant plannedAt,
        @Nullable Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable String messageId,
        CauseView cause)
        implements OfStore {

    /** The event that led to where the notice stands. */
    public record CauseView(String eventId, String type) {}

    static NoticeView of(NoticeRow n) {
        return new NoticeView(
                n.noticeId(),
                n.kind(),
                n.channel(),
                n.status(),
                n.reason(),
                n.reason() == null ? null : n.reason().text(),
                n.orderId(),
                n.store(),
                n.customerId(),
                n.shipmentId(),
                n.incidentId(),
                n.invitationId(),
                n.subjectVersion(),
                n.factAt(),
                n.plannedAt(),
                n.dueAt(),
                n.sentAt(),
                n.messageRef(),
                new CauseView(n.causeEventId(), n.causeType()));
    }
}
