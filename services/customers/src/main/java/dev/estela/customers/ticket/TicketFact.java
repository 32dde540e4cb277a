package dev.estela.customers.ticket;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The part of a ticket event that the timeline needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TicketFact(
        String ticketId,
        @Nullable String number,
        @Nullable String orderId,
        @Nullable String store,
        @Nullable String customerId,
        @Nullable String channel,
        @Nullable String status,
        @Nullable String agent,
        @Nullable OpenedBy openedBy,
        @Nullable String metric,
        @Nullable Claim claim,
        @Nullable Refund refund,
        Instant occurredAt) {

    TicketFact {
        requireNonNull(ticketId, "ticketId");
        requireNonNull(occurredAt, "occurredAt");
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OpenedBy(@Nullable String kind) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Claim(@Nullable String carrier) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refund(@Nullable Long amount, @Nullable String currency) {}
}
