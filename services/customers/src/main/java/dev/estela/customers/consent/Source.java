package dev.estela.customers.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Through whom somebody said it. */
public enum Source {
    AGENT,
    SHOP,
    CUSTOMER;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
