package dev.estela.chassis.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** What led to a change: an event, a timer that fired, or somebody's request. Everything automatic names one. */
public record Cause(
        String eventId, String type, @JsonIgnore @Nullable String traceparent) {

    public static Cause timer(String kind, String subject) {
        return new Cause("timer:" + kind + ":" + subject, "timer." + kind, null);
    }

    public static Cause request(String what) {
        return new Cause("request", "request." + what, null);
    }
}
