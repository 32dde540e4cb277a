package dev.estela.customers.gesture;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The part of a gesture's event that the timeline needs; the voucher's code is the customer's alone. */
@JsonIgnoreProperties(ignoreUnknown = true)
record GestureFact(
        String gestureId,
        @Nullable String orderId,
        @Nullable String store,
        @Nullable String customerId,
        @Nullable String kind,
        @Nullable Long amount,
        @Nullable String currency,
        Instant occurredAt) {

    GestureFact {
        requireNonNull(gestureId, "gestureId");
        requireNonNull(occurredAt, "occurredAt");
    }
}
