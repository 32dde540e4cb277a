package dev.estela.tickets.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happened that a person must see to. */
public enum Trouble {
    LOST("delivery/wismo/lost"),
    EXCEPTION("delivery/wismo/stuck"),
    /** The third attempt, or a later one. */
    ATTEMPT_FAILED("delivery/issue/attempt_failed"),
    LOW_SCORE("feedback/low_score"),
    UNDELIVERABLE_NOTICE("account/unreachable");

    private final String reason;

    Trouble(String reason) {
        this.reason = reason;
    }

    /** The contact reason it is proposed for. */
    public String reason() {
        return reason;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
