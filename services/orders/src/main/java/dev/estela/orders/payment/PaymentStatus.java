package dev.estela.orders.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where one payment stands, in the words of the inbound contract. */
public enum PaymentStatus {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("authorized")
    AUTHORIZED,
    @JsonProperty("captured")
    CAPTURED,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("partially_refunded")
    PARTIALLY_REFUNDED,
    @JsonProperty("refunded")
    REFUNDED;

    public boolean isRefund() {
        return this == PARTIALLY_REFUNDED || this == REFUNDED;
    }

    public boolean moneyCameIn() {
        return this == CAPTURED || isRefund();
    }

    public boolean isDead() {
        return this == FAILED || this == CANCELLED;
    }

    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
