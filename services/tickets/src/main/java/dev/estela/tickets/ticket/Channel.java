package dev.estela.tickets.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a ticket began. */
public enum Channel {
    EMAIL,
    FORM,
    PHONE,
    CHAT,
    /** No person did: something happened that a person must see to. */
    EVENT;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
