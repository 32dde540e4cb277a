package dev.estela.tickets.gesture;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is given. */
public enum GestureKind {
    VOUCHER,
    SHIPPING_REFUND,
    CREDIT;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
