package dev.estela.surveys.timing;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.surveys.invitation.Changes;
import dev.estela.surveys.invitation.Invitation;
import dev.estela.surveys.invitation.InvitationRepository;
import dev.estela.surveys.invitation.InvitationStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The link has run out: who has not answered is not waited for any longer. */
@ApplicationScoped
class ExpiryTimer implements TimerHandler {
    static final String KIND = "survey-expiry";

    private final InvitationRepository invitations;
    private final Clock clock;

    ExpiryTimer(InvitationRepository invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        return invitations
                .lock(due.stream()
                        .map(timer -> UUID.fromString(timer.subject()))
                        .toList())
                .map(this::expire)
                .chain(invitations::write);
    }

    private Changes expire(List<Invitation> asked) {
        var changes = new Changes();
        Instant now = clock.instant();
        asked.stream()
                .filter(invitation -> invitation.status().canBecome(InvitationStatus.EXPIRED))
                .forEach(invitation -> changes.publish(
                        invitation.expire(now),
                        Cause.timer(KIND, invitation.id().toString())));
        return changes;
    }
}
