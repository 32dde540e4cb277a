package dev.estela.customers.gesture;

import dev.estela.customers.timeline.Parameters;
import dev.estela.customers.timeline.Telling;
import java.util.Set;

/** How a gesture is told: what was given, or was to be. */
final class GestureLines {
    private static final String PREFIX = "dev.estela.gesture.";
    static final Set<String> TYPES = Set.of(PREFIX + "proposed.v1", PREFIX + "granted.v1", PREFIX + "declined.v1");

    private GestureLines() {}

    static Telling tell(String type, GestureFact gesture) {
        String event = type.substring(PREFIX.length(), type.lastIndexOf('.'));
        return new Telling(
                gesture.occurredAt(),
                "gesture." + event,
                phrase(event, gesture),
                Parameters.with("kind", gesture.kind())
                        .and("amount", gesture.amount())
                        .and("currency", gesture.currency())
                        .values(),
                gesture.gestureId(),
                gesture.orderId(),
                gesture.store(),
                gesture.customerId());
    }

    private static String phrase(String event, GestureFact gesture) {
        boolean worth = gesture.amount() != null && gesture.currency() != null && !event.equals("declined");
        return "gesture." + event + (worth ? ".amount" : "");
    }
}
