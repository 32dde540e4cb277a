package dev.estela.surveys.answer;

import dev.estela.chassis.event.Cause;
import dev.estela.surveys.invitation.Answer;
import dev.estela.surveys.invitation.Changes;
import dev.estela.surveys.invitation.Invitation;
import dev.estela.surveys.invitation.InvitationRepository;
import dev.estela.surveys.invitation.InvitationStatus;
import dev.estela.surveys.invitation.SurveysConfig;
import dev.estela.surveys.link.LinkToken;
import dev.estela.surveys.link.SurveyLinks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes answers. The caller has opened the transaction. */
@ApplicationScoped
class AnswerService {
    private static final Cause FORM = Cause.request("survey-form");

    private final SurveyLinks links;
    private final InvitationRepository invitations;
    private final GuestRepository guests;
    private final SurveysConfig config;
    private final Clock clock;

    AnswerService(
            SurveyLinks links,
            InvitationRepository invitations,
            GuestRepository guests,
            SurveysConfig config,
            Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.guests = guests;
        this.config = config;
        this.clock = clock;
    }

    /** Who stands behind a token. A false one is looked for like a true one, so that the time it takes tells nothing. */
    Uni<Visit> look(String token) {
        LinkToken link = links.read(token);
        return invitations.findById(link.invitationId()).chain(invitation -> visit(link, invitation));
    }

    /** As {@link #look}, and takes the answer if one can still be given. */
    Uni<Visit> answer(String token, Answer answer) {
        LinkToken link = links.read(token);
        return invitations
                .lock(List.of(link.invitationId()))
                .map(found -> found.isEmpty() ? null : found.getFirst())
                .chain(invitation -> visit(link, invitation))
                .call(visit -> visit.state() == Visit.State.OPEN
                        ? record(visit, answer)
                        : Uni.createFrom().voidItem())
                .map(visit -> visit.state() == Visit.State.OPEN ? visit.answered(changeableUntil(visit)) : visit);
    }

    private Uni<Void> record(Visit visit, Answer given) {
        Invitation invitation = Objects.requireNonNull(visit.invitation());
        Answer answer = given.to(invitation.kind());
        var changes = new Changes();
        if (!invitation.says(answer)) { // pressing the button twice says nothing new
            Instant now = clock.instant();
            changes.publish(invitation.answer(answer, now), FORM);
            if (invitation.firstLowScore(config.lowScore())) {
                changes.publish(invitation.callAttention(now), FORM);
            }
        }
        return invitations.write(changes);
    }

    private Uni<Visit> visit(LinkToken link, @Nullable Invitation invitation) {
        String order = invitation == null ? "" : invitation.orderId();
        return guests.of(order)
                .map(guest -> link.genuine() && invitation != null && guest != null
                        ? new Visit(state(link, invitation), invitation, guest, changeableUntil(invitation))
                        : Visit.UNKNOWN);
    }

    private Visit.State state(LinkToken link, Invitation invitation) {
        Instant now = clock.instant();
        if (link.expired(now) || invitation.closed(now) || invitation.status() == InvitationStatus.EXPIRED) {
            return Visit.State.EXPIRED;
        }
        return invitation.takesAnswer(now, config.answerWindow()) ? Visit.State.OPEN : Visit.State.ANSWERED;
    }

    private @Nullable Instant changeableUntil(Visit visit) {
        return visit.invitation() == null ? null : changeableUntil(visit.invitation());
    }

    private @Nullable Instant changeableUntil(Invitation invitation) {
        Instant first = invitation.answeredAt();
        return first == null ? null : first.plus(config.answerWindow());
    }
}
