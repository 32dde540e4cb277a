package dev.estela.tickets.gesture;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** Where a gesture stands. The arrows are here and nowhere else. */
public enum GestureStatus {
    /** Waits for somebody who may approve it; it counts in the budgets already. */
    PROPOSED,
    GRANTED,
    DECLINED;

    public boolean canBecome(GestureStatus next) {
        return successors().contains(next);
    }

    private Set<GestureStatus> successors() {
        return switch (this) {
            case PROPOSED -> Set.of(GRANTED, DECLINED);
            case GRANTED, DECLINED -> Set.of();
        };
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
