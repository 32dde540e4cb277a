package dev.estela.surveys.fact;

import java.util.Locale;

/** Why somebody is not asked. */
public enum SkipReason {
    ORDER_CANCELLED,
    RETURNED,
    INCIDENT_OPEN,
    COOLDOWN,
    NO_ADDRESS,
    /** They have said that they do not want to be asked. */
    OPTED_OUT,
    /** The store asks nothing of a segment they belong to. */
    SEGMENT,
    TOO_OLD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
