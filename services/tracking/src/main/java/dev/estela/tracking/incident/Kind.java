package dev.estela.tracking.incident;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can go wrong with a shipment, and the event that tells it. */
public enum Kind {
    ANNOUNCED("delayed"),
    LATE("delayed"),
    NOT_HANDED_OVER("delayed"),
    SILENT("delayed"),
    ATTEMPT_FAILED("attempt-failed"),
    EXCEPTION("exception"),
    LOST("lost");

    private static final Set<Kind> DELAYS = EnumSet.of(ANNOUNCED, LATE, NOT_HANDED_OVER, SILENT);

    private final String event;

    Kind(String event) {
        this.event = event;
    }

    public String event() {
        return event;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The customer waits; if it lasts, a person must look at it. */
    public boolean isDelay() {
        return DELAYS.contains(this);
    }
}
