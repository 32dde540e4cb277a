package dev.estela.tickets.assignment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether an agent is there. */
public enum Presence {
    /** Gets tickets. */
    ONLINE,
    /** Back soon: keeps what they have and gets no more. */
    AWAY,
    OFFLINE;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
