package dev.estela.surveys.invitation;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.outbox.Outgoing;
import dev.estela.chassis.timer.Timer;
import java.util.ArrayList;
import java.util.List;

/** What a batch of decisions comes to, written together at its end. */
public final class Changes {
    final List<Invitation> planned = new ArrayList<>();
    final List<Invitation> withdrawn = new ArrayList<>();
    final List<Timer> timers = new ArrayList<>();
    final List<Outgoing> events = new ArrayList<>();

    public void plan(Invitation invitation) {
        planned.add(invitation);
    }

    public void withdraw(Invitation invitation) {
        withdrawn.add(invitation);
    }

    public void wake(Timer timer) {
        timers.add(timer);
    }

    public void publish(SurveyEvent event, Cause cause) {
        events.add(new Outgoing(event, cause));
    }
}
