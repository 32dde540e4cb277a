package dev.estela.tickets.ticket;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.id.Ids;
import dev.estela.tickets.priority.Assessment;
import dev.estela.tickets.priority.Priority;
import dev.estela.tickets.priority.Stakes;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asked for, or what happened that a person must see to, until it is solved. The version counts its facts: it goes out with each, and an edit
 * names the one it has seen.
 */
@Entity
public class Ticket {
    /** Where tickets that nothing is due for stand in lists by due time. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    @Id
    private UUID id;

    private String number;
    private String store;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    private Priority assessedPriority;

    @Enumerated(EnumType.STRING)
    private @Nullable Priority givenPriority;

    @Convert(converter = PointsConverter.class)
    private List<Assessment.Point> points;

    private String subject;
    private @Nullable String language;
    private @Nullable String customerId;
    private @Nullable String requesterName;
    private @Nullable String requesterEmail;
    private @Nullable String requesterPhone;
    private @Nullable String orderId;
    private @Nullable String shipmentId;
    private @Nullable String queue;
    private @Nullable String agent;
    private @Nullable String lastAgent;
    private @Nullable String reason;
    private @Nullable String proposedReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Trouble trouble;

    private @Nullable String openedByEvent;
    private @Nullable String incidentId;
    private @Nullable String invitationId;
    private @Nullable Integer score;

    @Embedded
    private Parcel parcel;

    private int reopened;
    private long version;
    private Instant openedAt;
    private Instant changedAt;
    private @Nullable Instant waitingSince;
    private @Nullable Instant firstRepliedAt;
    private @Nullable Instant solvedAt;
    private Instant dueAt;
    private @Nullable Instant snoozedUntil;
    private @Nullable String snoozedFor;
    private @Nullable UUID mergedInto;
    private String causeEventId;
    private String causeType;
    private @Nullable String causeTraceparent;

    protected Ticket() {}

    /** One ticket for one piece of trouble, however often it is told. */
    public static UUID idOf(Trouble trouble, String subject) {
        return Ids.named("ticket", trouble.word(), subject);
    }

    static Ticket of(Opening opening, long number, String queue, Assessment assessment, Instant now) {
        Ticket ticket = new Ticket();
        ticket.id = opening.id();
        ticket.number = "T-" + number;
        ticket.store = opening.store();
        ticket.channel = opening.channel();
        ticket.status = Status.NEW;
        ticket.queue = queue;
        ticket.subject = opening.subject();
        ticket.language = opening.language();
        ticket.proposedReason = opening.proposedReason();
        ticket.orderId = opening.orderId();
        ticket.shipmentId = opening.shipmentId();
        ticket.parcel = opening.parcel();
        ticket.openedAt = now;
        ticket.changedAt = now;
        ticket.waitingSince = opening.byCustomer() ? now : null;
        ticket.dueAt = NEVER;
        ticket.asks(opening.requester());
        ticket.openedBy(opening.openedBy());
        ticket.assessed(assessment);
        ticket.because(opening.cause());
        return ticket;
    }

    private void asks(Opening.Requester requester) {
        customerId = requester.customerId();
        requesterName = requester.name();
        requesterEmail = requester.email();
        requesterPhone = requester.phone();
    }

    private void openedBy(TicketEvent.@Nullable OpenedBy event) {
        if (event != null) {
            trouble = event.kind();
            openedByEvent = event.eventId();
            incidentId = event.incidentId();
            invitationId = event.invitationId();
            score = event.score();
        }
    }

    private void because(Cause cause) {
        causeEventId = cause.eventId();
        causeType = cause.type();
        causeTraceparent = cause.traceparent();
    }

    TicketEvent opened(Instant now) {
        return fact(TicketEvent.OPENED, now);
    }

    /** The customer wrote: whatever was waited for, now it is our turn. */
    public TicketEvent receive(Instant now) {
        boolean returns = status == Status.SOLVED;
        if (status != Status.NEW && status != Status.OPEN) {
            become(Status.OPEN);
        }
        waitingSince = waitingSince == null ? now : waitingSince;
        awake();
        if (returns) {
            reopened++;
            solvedAt = null;
        }
        return fact(returns ? TicketEvent.REOPENED : TicketEvent.RECEIVED, now);
    }

    /** An answer the customer sees. Whose turn it is then is a move of its own. */
    public TicketEvent reply(Instant now) {
        if (status == Status.CLOSED || status == Status.MERGED) {
            throw new IllegalTransitionException(status, Status.OPEN);
        }
        if (status == Status.NEW) {
            become(Status.OPEN);
        }
        waitingSince = null;
        firstRepliedAt = firstRepliedAt == null ? now : firstRepliedAt;
        return fact(TicketEvent.REPLIED, now);
    }

    /** Something was written down for agents only: whose turn it is stays as it was, and so do all promises. */
    public TicketEvent note(Instant now) {
        return fact(TicketEvent.NOTED, now);
    }

    /** @throws RefusedException when it is to be solved and nobody has said what it was about */
    public TicketEvent move(Status next, Instant now) {
        if (next == Status.MERGED) {
            throw new IllegalTransitionException(status, next);
        }
        if (next == Status.SOLVED && reason == null) {
            throw new RefusedException("reason-required", "A ticket is solved with a contact reason");
        }
        boolean returns = status == Status.SOLVED && next == Status.OPEN;
        become(next);
        if (next == Status.SOLVED) {
            solvedAt = now;
            waitingSince = null;
            awake();
        } else if (returns) {
            reopened++;
            solvedAt = null;
        }
        return fact(typeOf(next, returns), now);
    }

    private static String typeOf(Status next, boolean returns) {
        return switch (next) {
            case SOLVED -> TicketEvent.SOLVED;
            case CLOSED -> TicketEvent.CLOSED;
            case OPEN -> returns ? TicketEvent.REOPENED : TicketEvent.CHANGED;
            case NEW, WAITING_CUSTOMER, WAITING_THIRD_PARTY, MERGED -> TicketEvent.CHANGED;
        };
    }

    /** @param nextAgent nobody puts it back into its queue */
    public TicketEvent assign(@Nullable String nextAgent, Instant now) {
        refuseIfOver();
        lastAgent = nextAgent == null ? agent : nextAgent;
        agent = nextAgent;
        return fact(TicketEvent.ASSIGNED, now);
    }

    public TicketEvent putInto(String nextQueue, Instant now) {
        refuseIfOver();
        queue = nextQueue;
        agent = null;
        return fact(TicketEvent.CHANGED, now);
    }

    public TicketEvent classify(String path, Instant now) {
        reason = path;
        return fact(TicketEvent.CHANGED, now);
    }

    /** What a rule takes it to be about, until an agent says so. */
    public void propose(String path) {
        proposedReason = path;
    }

    /** @param given somebody's own judgement, which wins; nothing goes back to the formula */
    public TicketEvent prioritise(@Nullable Priority given, Instant now) {
        refuseIfOver();
        givenPriority = given;
        priority = given == null ? assessedPriority : given;
        return fact(TicketEvent.CHANGED, now);
    }

    /** @return false when something newer is known of its parcel */
    public boolean hear(Parcel told) {
        boolean newer = told.version() > parcel.version();
        parcel = newer ? told : parcel;
        return newer;
    }

    /**
     * What is at stake in it as things are.
     *
     * @param orderTotal what its order costs by now, in minor units of the currency
     */
    public Stakes stakes(@Nullable Long orderTotal, @Nullable String currency, Instant now) {
        return new Stakes(
                orderTotal,
                currency,
                parcel.daysLate(now),
                null,
                null,
                trouble == null ? null : trouble.word(),
                reopened);
    }

    /** True when the formula now says something else. */
    public boolean isNews(Assessment assessment) {
        return assessment.priority() != assessedPriority
                || !assessment.because().equals(points);
    }

    public TicketEvent assess(Assessment assessment, Instant now) {
        assessed(assessment);
        return fact(TicketEvent.CHANGED, now);
    }

    private void assessed(Assessment assessment) {
        assessedPriority = assessment.priority();
        points = assessment.because();
        priority = givenPriority == null ? assessedPriority : givenPriority;
    }

    /** @param event what ends it before its time, for instance {@code delivered} */
    public TicketEvent snooze(Instant until, @Nullable String event, Instant now) {
        refuseIfOver();
        snoozedUntil = until;
        snoozedFor = event;
        return fact(TicketEvent.CHANGED, now);
    }

    /** True when it has slept long enough by this moment. */
    public boolean sleepsUntil(Instant moment) {
        return snoozedUntil != null && !snoozedUntil.isAfter(moment);
    }

    /** True when it is solved and was by this moment. */
    public boolean solvedBy(Instant moment) {
        return status == Status.SOLVED && solvedAt != null && !solvedAt.isAfter(moment);
    }

    public TicketEvent wake(Instant now) {
        awake();
        return fact(TicketEvent.CHANGED, now);
    }

    private void awake() {
        snoozedUntil = null;
        snoozedFor = null;
    }

    /** Everything goes on in the other one; what was said there and here is read together. */
    public TicketEvent mergeInto(Ticket other, Instant now) {
        if (other.id.equals(id) || !other.store.equals(store)) {
            throw new RefusedException("not-mergeable", "A ticket is merged into another one of the same store");
        }
        if (other.status == Status.CLOSED || other.status == Status.MERGED) {
            throw new IllegalTransitionException(other.status, Status.OPEN);
        }
        become(Status.MERGED);
        mergedInto = other.id;
        waitingSince = null;
        awake();
        return fact(TicketEvent.MERGED, now);
    }

    /** Part of what was said goes on in another ticket. */
    public TicketEvent split(Instant now) {
        refuseIfOver();
        return fact(TicketEvent.CHANGED, now);
    }

    /** The carrier is asked to answer for its parcel. Whose turn it is then is a move of its own. */
    public TicketEvent claim(TicketEvent.Claim claim, Instant now) {
        refuseIfOver();
        moved(now);
        return event(TicketEvent.CLAIM_OPENED, null, null, claim, null, now);
    }

    /** The shop is asked to pay something back. */
    public TicketEvent refund(TicketEvent.Refund refund, Instant now) {
        refuseIfOver();
        moved(now);
        return event(TicketEvent.REFUND_REQUESTED, null, null, null, refund, now);
    }

    /** Somebody has run a playbook on it; what that did is told by itself. */
    public TicketEvent run(Instant now) {
        refuseIfOver();
        return fact(TicketEvent.CHANGED, now);
    }

    /** A promised time has passed. */
    public TicketEvent breach(String metric, Instant due, Instant now) {
        version++;
        return event(TicketEvent.BREACHED, metric, due, null, null, now);
    }

    /** When the next promise falls due; nothing when none does. */
    public void due(@Nullable Instant at) {
        dueAt = at == null ? NEVER : at;
    }

    /** Somebody has found out who is asking. */
    public TicketEvent identify(Opening.Requester requester, @Nullable String order, Instant now) {
        asks(requester);
        orderId = order;
        return fact(TicketEvent.CHANGED, now);
    }

    private void refuseIfOver() {
        if (status == Status.CLOSED || status == Status.MERGED) {
            throw new IllegalTransitionException(status, status);
        }
    }

    private void become(Status next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransitionException(status, next);
        }
        status = next;
    }

    private void moved(Instant now) {
        version++;
        changedAt = now;
    }

    private TicketEvent fact(String type, Instant now) {
        moved(now);
        return event(type, null, null, null, null, now);
    }

    private TicketEvent event(
            String type,
            @Nullable String metric,
            @Nullable Instant due,
            TicketEvent.@Nullable Claim claim,
            TicketEvent.@Nullable Refund refund,
            Instant now) {
        return new TicketEvent(
                type,
                id,
                number,
                store,
                customerId,
                orderId,
                shipmentId,
                channel,
                status,
                priority,
                queue,
                agent,
                reason,
                openedBy(),
                mergedInto,
                reopened,
                version,
                openedAt,
                solvedAt,
                metric,
                due,
                claim,
                refund,
                now);
    }

    public TicketEvent.@Nullable OpenedBy openedBy() {
        return trouble == null || openedByEvent == null
                ? null
                : new TicketEvent.OpenedBy(trouble, openedByEvent, incidentId, invitationId, score);
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String store() {
        return store;
    }

    public Channel channel() {
        return channel;
    }

    public Status status() {
        return status;
    }

    public Priority priority() {
        return priority;
    }

    public Priority assessedPriority() {
        return assessedPriority;
    }

    public @Nullable Priority givenPriority() {
        return givenPriority;
    }

    public List<Assessment.Point> points() {
        return points;
    }

    public String subject() {
        return subject;
    }

    public @Nullable String language() {
        return language;
    }

    public Opening.Requester requester() {
        return new Opening.Requester(customerId, requesterName, requesterEmail, requesterPhone);
    }

    public @Nullable String customerId() {
        return customerId;
    }

    public @Nullable String orderId() {
        return orderId;
    }

    public @Nullable String shipmentId() {
        return shipmentId;
    }

    public @Nullable String queue() {
        return queue;
    }

    public @Nullable String agent() {
        return agent;
    }

    /** Whose it was last, for customers who come back. */
    public @Nullable String lastAgent() {
        return lastAgent;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String proposedReason() {
        return proposedReason;
    }

    public int reopened() {
        return reopened;
    }

    public long version() {
        return version;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable Instant waitingSince() {
        return waitingSince;
    }

    public @Nullable Instant firstRepliedAt() {
        return firstRepliedAt;
    }

    public @Nullable Instant solvedAt() {
        return solvedAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt.equals(NEVER) ? null : dueAt;
    }

    /** The key of lists by due time. */
    Instant dueKey() {
        return dueAt;
    }

    public @Nullable Instant snoozedUntil() {
        return snoozedUntil;
    }

    public @Nullable String snoozedFor() {
        return snoozedFor;
    }

    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    public Cause cause() {
        return new Cause(causeEventId, causeType, causeTraceparent);
    }
}
