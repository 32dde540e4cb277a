package dev.estela.customers.preference;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Notices that somebody may do without. Others are sent to everybody; for surveys there is a wish of its own. */
public enum OptionalKind {
    PLACED,
    SHIPPED,
    OUT_FOR_DELIVERY,
    DELIVERED,
    RETURNING,
    RETURNED,
    ANNOUNCED,
    LATE,
    NOT_HANDED_OVER,
    SILENT,
    RECOVERED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
