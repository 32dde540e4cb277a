package dev.estela.surveys.invitation;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.id.Ids;
import dev.estela.surveys.fact.Occasion;
import dev.estela.surveys.fact.OrderFacts;
import dev.estela.surveys.fact.SkipReason;
import dev.estela.surveys.fact.SurveyKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer asked, or not asked, how the delivery of an order went or whether its trouble is over. The version counts its facts and goes out with each. */
@Entity
public class Invitation {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private SurveyKind kind;

    private String orderId;
    private String store;
    private String customerId;
    private String personId;
    private @Nullable String shipmentId;
    private @Nullable String carrier;
    private @Nullable String service;
    private @Nullable String lane;
    private @Nullable Instant deliverBy;
    private @Nullable Instant deliveredAt;
    private @Nullable String ticketId;

    @Enumerated(EnumType.STRING)
    private InvitationStatus status;

    private @Nullable String reason;
    private long version;
    private Instant plannedAt;
    private Instant firstDueAt;
    private Instant dueAt;
    private @Nullable Instant invitedAt;
    private @Nullable Instant remindedAt;
    private @Nullable String reminderReason;
    private @Nullable Instant expiresAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant changedAt;
    private @Nullable Boolean onTime;
    private @Nullable Boolean solved;
    private @Nullable Integer score;

    @Column(name = "comment")
    private @Nullable String comment;

    private @Nullable Instant lowScoreAt;
    private String causeEventId;
    private String causeType;
    private @Nullable String causeTraceparent;

    protected Invitation() {}

    public static UUID idOf(SurveyKind kind, String orderId) {
        return Ids.named("survey", kind.word(), orderId);
    }

    public static Invitation plan(OrderFacts order, Occasion occasion, Instant dueAt, Instant now) {
        var invitation = new Invitation();
        invitation.id = idOf(occasion.kind(), order.orderId());
        invitation.kind = occasion.kind();
        invitation.orderId = order.orderId();
        invitation.status = InvitationStatus.PLANNED;
        invitation.plannedAt = now;
        invitation.replan(order, occasion, dueAt);
        return invitation;
    }

    /** Takes the facts as they now are. Where the moment to ask follows from them, {@code firstDueAt} is that moment. */
    public void replan(OrderFacts order, Occasion occasion, Instant dueAt) {
        describe(order, occasion);
        this.firstDueAt = dueAt;
        this.dueAt = dueAt;
        this.reason = null;
    }

    public void describe(OrderFacts order, Occasion occasion) {
        this.store = order.store();
        this.customerId = order.customerId();
        this.personId = order.personId();
        this.lane = order.lane();
        this.shipmentId = occasion.shipmentId();
        this.carrier = occasion.carrier();
        this.service = occasion.service();
        this.deliverBy = occasion.deliverBy();
        this.deliveredAt = occasion.deliveredAt();
        this.ticketId = occasion.ticketId();
        because(occasion.cause());
    }

    /** Looks again later. What it waits for is told while it waits. */
    public void postpone(Instant dueAt, @Nullable SkipReason waitingFor) {
        this.dueAt = dueAt;
        this.reason = waitingFor == null ? null : waitingFor.word();
    }

    public SurveyEvent skip(SkipReason reason, Cause cause, Instant now) {
        become(InvitationStatus.SKIPPED);
        this.reason = reason.word();
        because(cause);
        return event(SurveyEvent.SKIPPED, now, null);
    }

    public SurveyEvent invite(Instant now, Instant expiresAt, String link) {
        become(InvitationStatus.INVITED);
        this.reason = null;
        this.invitedAt = now;
        this.expiresAt = expiresAt;
        return event(SurveyEvent.INVITED, now, link);
    }

    public SurveyEvent remind(Instant now, String link) {
        become(InvitationStatus.REMINDED);
        this.remindedAt = now;
        return event(SurveyEvent.REMINDED, now, link);
    }

    /** That nobody is reminded is a decision as well. */
    public void leaveReminderOut(SkipReason reason) {
        this.reminderReason = reason.word();
    }

    public SurveyEvent expire(Instant now) {
        become(InvitationStatus.EXPIRED);
        return event(SurveyEvent.EXPIRED, now, null);
    }

    /** True while an answer, or a better one, is taken: the last answer within the window of the first wins. */
    public boolean takesAnswer(Instant now, Duration window) {
        return status.canBecome(InvitationStatus.ANSWERED)
                && !closed(now)
                && (answeredAt == null || now.isBefore(answeredAt.plus(window)));
    }

    /** True once the link has run out. */
    public boolean closed(Instant now) {
        return expiresAt == null || !now.isBefore(expiresAt);
    }

    public boolean says(Answer answer) {
        return Objects.equals(answer, answer());
    }

    public SurveyEvent answer(Answer answer, Instant now) {
        become(InvitationStatus.ANSWERED);
        this.answeredAt = answeredAt == null ? now : answeredAt;
        this.changedAt = now;
        this.onTime = answer.onTime();
        this.solved = answer.solved();
        this.score = answer.score();
        this.comment = answer.comment();
        return event(SurveyEvent.ANSWERED, now, null);
    }

    /** True for the first answer as low as this; a later one is no news. */
    public boolean firstLowScore(int threshold) {
        return lowScoreAt == null && score != null && score <= threshold;
    }

    public SurveyEvent callAttention(Instant now) {
        this.lowScoreAt = now;
        return event(SurveyEvent.LOW_SCORE, now, null);
    }

    private void become(InvitationStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransitionException(status, next);
        }
        status = next;
    }

    private void because(Cause cause) {
        this.causeEventId = cause.eventId();
        this.causeType = cause.type();
        this.causeTraceparent = cause.traceparent();
    }

    private SurveyEvent event(String type, Instant now, @Nullable String link) {
        version++;
        Boolean hasComment = answeredAt == null ? null : comment != null;
        return new SurveyEvent(
                type,
                id,
                orderId,
                store,
                customerId,
                shipmentId,
                ticketId,
                kind,
                carrier,
                service,
                status,
                reason,
                link,
                onTime,
                solved,
                score,
                hasComment,
                deliveredAt,
                expiresAt,
                version,
                now);
    }

    public UUID id() {
        return id;
    }

    public SurveyKind kind() {
        return kind;
    }

    public String orderId() {
        return orderId;
    }

    public String store() {
        return store;
    }

    public String customerId() {
        return customerId;
    }

    public String personId() {
        return personId;
    }

    public @Nullable String shipmentId() {
        return shipmentId;
    }

    public @Nullable String carrier() {
        return carrier;
    }

    public @Nullable String service() {
        return service;
    }

    public @Nullable String lane() {
        return lane;
    }

    public @Nullable Instant deliverBy() {
        return deliverBy;
    }

    public @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    public @Nullable String ticketId() {
        return ticketId;
    }

    public InvitationStatus status() {
        return status;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    public Instant firstDueAt() {
        return firstDueAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant invitedAt() {
        return invitedAt;
    }

    public @Nullable Instant remindedAt() {
        return remindedAt;
    }

    public @Nullable String reminderReason() {
        return reminderReason;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable Instant changedAt() {
        return changedAt;
    }

    public @Nullable Answer answer() {
        return score == null ? null : new Answer(onTime, solved, score, comment);
    }

    public Cause cause() {
        return new Cause(causeEventId, causeType, causeTraceparent);
    }
}
