package dev.estela.customers.erasure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why somebody's data is erased: the grounds of article 17 (1) GDPR. */
public enum Basis {
    NO_LONGER_NEEDED,
    CONSENT_WITHDRAWN,
    OBJECTION,
    UNLAWFUL;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
