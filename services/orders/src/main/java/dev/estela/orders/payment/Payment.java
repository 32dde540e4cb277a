package dev.estela.orders.payment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One payment, in minor units of the order's currency. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Payment(
        String paymentId,
        @Nullable String method,
        PaymentStatus status,
        long amount,
        @Nullable Instant at) {}
