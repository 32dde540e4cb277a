package dev.estela.notices.notice;

import dev.estela.notices.fact.Origin;
import dev.estela.notices.kind.Channel;
import dev.estela.notices.kind.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing told, or not told, to one recipient by one channel. */
public final class Notice {
    private final BusinessKey key;
    private final Subject subject;
    private final Instant plannedAt;
    private Instant factAt;
    private Origin cause;
    private NoticeStatus status = NoticeStatus.PLANNED;
    private @Nullable Reason reason;
    private @Nullable Instant dueAt;
    private @Nullable Instant sentAt;
    private @Nullable UUID messageId;
    private @Nullable String messageRef;
    private long version;

    private Notice(BusinessKey key, Subject subject, Instant factAt, Origin cause, Instant now) {
        this.key = key;
        this.subject = subject;
        this.factAt = factAt;
        this.cause = cause;
        this.plannedAt = now;
    }

    static Notice decide(Candidate c, Channel channel, Decision decision, Instant now) {
        var key = new BusinessKey(c.store(), c.customerId(), c.kind(), c.key(), c.keyVersion(), channel);
        Notice notice = new Notice(key, c.subject(), c.factAt(), c.origin(), now);
        switch (decision) {
            case Decision.Plan plan -> notice.settle(plan);
            case Decision.Suppress suppress -> notice.settle(NoticeStatus.SUPPRESSED, suppress.reason());
        }
        return notice;
    }

    static Notice restore(NoticeRow row) {
        var key = new BusinessKey(
                row.store(), row.customerId(), row.kind(), row.subject(), row.subjectVersion(), row.channel());
        var subject = new Subject(row.orderId(), row.shipmentId(), row.incidentId(), row.invitationId());
        var cause = new Origin(row.causeEventId(), row.causeType(), row.traceparent());
        Notice notice = new Notice(key, subject, row.factAt(), cause, row.plannedAt());
        notice.status = row.status();
        notice.reason = row.reason();
        notice.dueAt = row.dueAt();
        notice.sentAt = row.sentAt();
        notice.messageId = row.messageId();
        notice.messageRef = row.messageRef();
        notice.version = row.version();
        return notice;
    }

    /** The same fact by another channel, at once, because the first channel has failed for good. */
    public Notice fallBack(Channel other, Instant now) {
        Notice notice = new Notice(key.by(other), subject, factAt, cause, now);
        notice.settle(NoticeStatus.PLANNED, Reason.FALLBACK);
        notice.dueAt = now;
        return notice;
    }

    /** An earlier fact of the same kind has turned up: the notice is due by that one. */
    void predate(Candidate earlier, Decision.Plan plan) {
        factAt = earlier.factAt();
        cause = earlier.origin();
        settle(plan);
    }

    public void withdraw(Reason because, Origin by) {
        become(NoticeStatus.WITHDRAWN, because);
        cause = by;
        dueAt = null;
    }

    public void suppress(Reason because) {
        become(NoticeStatus.SUPPRESSED, because);
        dueAt = null;
    }

    /** @param until null when only a person can release it */
    public void hold(Reason because, @Nullable Instant until) {
        become(NoticeStatus.HELD, because);
        dueAt = until;
    }

    /** What held it is gone: it is due at this moment. */
    public void release(Instant due) {
        become(NoticeStatus.PLANNED, null);
        dueAt = due;
    }

    /**
     * From here on the notice is words in a message that may leave at any time.
     *
     * @param ref what the message is called on the other side: its Message-ID or idempotency key
     */
    public void freeze(UUID message, String ref) {
        messageId = message;
        messageRef = ref;
    }

    public void sent(Instant at) {
        become(NoticeStatus.SENT, reason == Reason.FALLBACK ? reason : null);
        sentAt = at;
    }

    public void fail(Reason because) {
        become(NoticeStatus.FAILED, because);
    }

    private void settle(Decision.Plan plan) {
        settle(plan.held() ? NoticeStatus.HELD : NoticeStatus.PLANNED, plan.held() ? Reason.QUIET_HOURS : null);
        dueAt = plan.dueAt();
    }

    private void settle(NoticeStatus first, @Nullable Reason because) {
        status = first;
        reason = because;
        version++;
    }

    private void become(NoticeStatus next, @Nullable Reason because) {
        if (!status.canBecome(next)) {
            throw new IllegalTransitionException(status, next);
        }
        settle(next, because);
    }

    /** True while facts can still take it back: planned or held, and not yet words in a message. */
    public boolean open() {
        return status.open() && messageId == null;
    }

    /** True when the customer has read it, is about to, or may have: it cannot be taken back. */
    public boolean told() {
        return status == NoticeStatus.SENT || reason == Reason.PERHAPS_ARRIVED || (status.open() && messageId != null);
    }

    /** True when it is to leave at this moment or was to leave before. */
    public boolean dueBy(Instant moment) {
        return dueAt != null && !dueAt.isAfter(moment);
    }

    public UUID id() {
        return key.noticeId();
    }

    public BusinessKey key() {
        return key;
    }

    public Kind kind() {
        return key.kind();
    }

    public Channel channel() {
        return key.channel();
    }

    public String store() {
        return key.store();
    }

    public String customerId() {
        return key.customerId();
    }

    public String recipient() {
        return store() + "/" + customerId();
    }

    public Subject subject() {
        return subject;
    }

    public NoticeStatus status() {
        return status;
    }

    public @Nullable Reason reason() {
        return reason;
    }

    public Instant factAt() {
        return factAt;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable UUID messageId() {
        return messageId;
    }

    public @Nullable String messageRef() {
        return messageRef;
    }

    public Origin cause() {
        return cause;
    }

    public long version() {
        return version;
    }
}
