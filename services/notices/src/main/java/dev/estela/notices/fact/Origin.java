package dev.estela.notices.fact;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.event.Event;
import org.jspecify.annotations.Nullable;

/** The event that told us a fact: the cause of what we decide because of it. */
public record Origin(String eventId, String type, @Nullable String traceparent) {
    public static Origin of(Event event) {
        return new Origin(event.id(), event.type(), event.traceparent());
    }

    public Cause cause() {
        return new Cause(eventId, type, traceparent);
    }
}
