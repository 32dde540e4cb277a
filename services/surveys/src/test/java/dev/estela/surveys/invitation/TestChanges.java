package dev.estela.surveys.invitation;

import dev.estela.chassis.outbox.Outgoing;
import dev.estela.chassis.timer.Timer;
import java.util.List;

/** What a batch of decisions comes to, for those who want to look before it is written. */
public final class TestChanges {
    private TestChanges() {}

    public static List<Outgoing> events(Changes changes) {
        return changes.events;
    }

    public static List<Timer> timers(Changes changes) {
        return changes.timers;
    }

    public static List<Invitation> withdrawn(Changes changes) {
        return changes.withdrawn;
    }
}
