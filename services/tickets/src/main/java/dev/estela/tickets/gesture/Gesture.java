package dev.estela.tickets.gesture;

import dev.estela.tickets.ticket.RefusedException;
import dev.estela.tickets.ticket.Ticket;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something given to a customer for one incident. */
@Entity
public class Gesture {
    @Id
    private UUID id;

    private UUID ticketId;
    private String incident;
    private String store;
    private @Nullable String customerId;
    private @Nullable String orderId;

    @Enumerated(EnumType.STRING)
    private GestureKind kind;

    private long amount;
    private String currency;
    private String reason;

    @Enumerated(EnumType.STRING)
    private GestureStatus status;

    private String agent;
    private Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String code;
    private long version;

    protected Gesture() {}

    /** @param amount in minor units */
    static Gesture propose(
            UUID id,
            Ticket ticket,
            GestureKind kind,
            long amount,
            String currency,
            String reason,
            String agent,
            Instant now) {
        Gesture gesture = new Gesture();
        gesture.id = id;
        gesture.ticketId = ticket.id();
        gesture.incident = incidentOf(ticket);
        gesture.store = ticket.store();
        gesture.customerId = ticket.customerId();
        gesture.orderId = ticket.orderId();
        gesture.kind = kind;
        gesture.amount = amount;
        gesture.currency = currency;
        gesture.reason = reason;
        gesture.status = GestureStatus.PROPOSED;
        gesture.agent = agent;
        gesture.proposedAt = now;
        return gesture;
    }

    /** What there is one gesture for: the incident that opened the ticket, or the ticket itself. */
    static String incidentOf(Ticket ticket) {
        var event = ticket.openedBy();
        if (event == null) {
            return ticket.id().toString();
        }
        if (event.incidentId() != null) {
            return event.incidentId();
        }
        return event.invitationId() == null ? ticket.id().toString() : event.invitationId();
    }

    GestureEvent proposed() {
        return event(GestureEvent.PROPOSED, proposedAt);
    }

    /** @param voucher what the customer types in, for vouchers */
    GestureEvent grant(String by, @Nullable String voucher, Instant now) {
        decide(GestureStatus.GRANTED, by, now);
        code = kind == GestureKind.VOUCHER ? voucher : null;
        return event(GestureEvent.GRANTED, now);
    }

    /** @throws RefusedException when somebody approves what they have proposed */
    GestureEvent approve(String by, @Nullable String voucher, Instant now) {
        if (by.equals(agent)) {
            throw new RefusedException("own-proposal", "Somebody else has to approve it");
        }
        return grant(by, voucher, now);
    }

    GestureEvent decline(String by, Instant now) {
        decide(GestureStatus.DECLINED, by, now);
        return event(GestureEvent.DECLINED, now);
    }

    private void decide(GestureStatus next, String by, Instant now) {
        if (!status.canBecome(next)) {
            throw new RefusedException("decided-already", "The gesture is " + status.word() + " already");
        }
        status = next;
        decidedBy = by;
        decidedAt = now;
    }

    private GestureEvent event(String type, Instant now) {
        version++;
        return new GestureEvent(
                type, id, ticketId, store, customerId, orderId, kind, amount, currency, status, code, version, now);
    }

    public UUID id() {
        return id;
    }

    public UUID ticketId() {
        return ticketId;
    }

    public String incident() {
        return incident;
    }

    public String store() {
        return store;
    }

    public @Nullable String customerId() {
        return customerId;
    }

    public @Nullable String orderId() {
        return orderId;
    }

    public GestureKind kind() {
        return kind;
    }

    public long amount() {
        return amount;
    }

    public String currency() {
        return currency;
    }

    public String reason() {
        return reason;
    }

    public GestureStatus status() {
        return status;
    }

    public String agent() {
        return agent;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String code() {
        return code;
    }
}
