package dev.estela.customers.identity;

import java.util.Locale;

/** What a person can be recognised by. */
public enum IdentityKind {
    CUSTOMER,
    EMAIL,
    PHONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static IdentityKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
