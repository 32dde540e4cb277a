package dev.estela.tickets.ticket;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.estela.chassis.outbox.OutboxEvent;
import dev.estela.tickets.priority.Priority;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tickets tells the world. The Java side of contracts/ticket/*.v1.schema.json; what people wrote stays here. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketEvent(
        @JsonIgnore String type,
        UUID ticketId,
        String number,
        String store,
        @Nullable String customerId,
        @Nullable String orderId,
        @Nullable String shipmentId,
        Channel channel,
        Status status,
        Priority priority,
        @Nullable String queue,
        @Nullable String agent,
        @Nullable String reason,
        @Nullable OpenedBy openedBy,
        @Nullable UUID mergedInto,
        int reopened,
        long version,
        Instant openedAt,
        @Nullable Instant solvedAt,
        @Nullable String metric,
        @Nullable Instant dueAt,
        @Nullable Claim claim,
        @Nullable Refund refund,
        Instant occurredAt)
        implements OutboxEvent {

    private static final String PREFIX = "dev.estela.ticket.";
    private static final String SUFFIX = ".v1";
    public static final String OPENED = PREFIX + "opened" + SUFFIX;
    public static final String RECEIVED = PREFIX + "received" + SUFFIX;
    public static final String REPLIED = PREFIX + "replied" + SUFFIX;
    public static final String NOTED = PREFIX + "noted" + SUFFIX;
    public static final String CHANGED = PREFIX + "changed" + SUFFIX;
    public static final String ASSIGNED = PREFIX + "assigned" + SUFFIX;
    public static final String SOLVED = PREFIX + "solved" + SUFFIX;
    public static final String REOPENED = PREFIX + "reopened" + SUFFIX;
    public static final String CLOSED = PREFIX + "closed" + SUFFIX;
    public static final String MERGED = PREFIX + "merged" + SUFFIX;
    public static final String BREACHED = PREFIX + "breached" + SUFFIX;
    public static final String CLAIM_OPENED = PREFIX + "claim-opened" + SUFFIX;
    public static final String REFUND_REQUESTED = PREFIX + "refund-requested" + SUFFIX;

    /** {@code opened} of {@code dev.estela.ticket.opened.v1}. */
    public String word() {
        return type.substring(PREFIX.length(), type.length() - SUFFIX.length());
    }

    @Override
    public String topic() {
        return "estela.ticket";
    }

    @Override
    public String aggregateId() {
        return ticketId.toString();
    }

    /** The order's story, or the ticket's own where it is about no order. */
    @Override
    public String correlationId() {
        return orderId == null ? ticketId.toString() : orderId;
    }

    /**
     * The event that opened a ticket.
     *
     * @param invitationId the survey that was answered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OpenedBy(
            Trouble kind,
            String eventId,
            @Nullable String incidentId,
            @Nullable String invitationId,
            @Nullable Integer score) {}

    /**
     * A parcel that its carrier is asked to answer for.
     *
     * @param amount what its order cost, in minor units, as far as that is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Claim(
            UUID claimId,
            String shipmentId,
            String carrier,
            @Nullable String trackingNumber,
            @Nullable Long amount,
            @Nullable String currency) {}

    /**
     * What the shop is asked to pay back of an order.
     *
     * @param amount in minor units
     */
    public record Refund(UUID refundId, String orderId, long amount, String currency) {}
}
