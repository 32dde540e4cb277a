package dev.estela.customers.preference;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By which channel somebody may be written to. */
public enum WayToWrite {
    EMAIL,
    /** Only what everybody is told. */
    NONE;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
