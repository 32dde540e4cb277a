package dev.estela.tickets.run;

import dev.estela.chassis.security.Caller;
import dev.estela.tickets.playbook.PlaybookView;
import dev.estela.tickets.playbook.Step;
import dev.estela.tickets.run.StepRepository.Done;
import dev.estela.tickets.ticket.IllegalTransitionException;
import dev.estela.tickets.ticket.RefusedException;
import dev.estela.tickets.ticket.Ticket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Does one step, once. Refusals come before anything is written, so that they leave nothing behind. The caller holds the ticket. */
@ApplicationScoped
class StepService {
    private final StepRepository steps;
    private final SayingService sayings;
    private final GivingService gifts;
    private final ReasonStepService reasons;
    private final Clock clock;

    StepService(
            StepRepository steps, SayingService sayings, GivingService gifts, ReasonStepService reasons, Clock clock) {
        this.steps = steps;
        this.sayings = sayings;
        this.gifts = gifts;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** @param earlier what an earlier run did of it */
    Uni<Effect> run(Ticket ticket, PlaybookView playbook, Step step, @Nullable Done earlier, Caller caller) {
        return earlier == null ? fresh(ticket, playbook, step, caller) : again(ticket, playbook, step, earlier, caller);
    }

    private Uni<Effect> again(Ticket ticket, PlaybookView playbook, Step step, Done earlier, Caller caller) {
        return switch (step.kind()) {
            case SEND_MACRO, ASK_PHOTO ->
                sayings.isLost(earlier.ref())
                        .chain(lost -> lost
                                ? fresh(ticket, playbook, step, caller)
                                : Uni.createFrom().item(Effect.earlier(Outcome.ALREADY_DONE, earlier)));
            case GRANT_GESTURE -> gifts.given(ticket, earlier, caller);
            case OPEN_CLAIM, REQUEST_REFUND, SET_REASON, SOLVE ->
                Uni.createFrom().item(Effect.earlier(Outcome.ALREADY_DONE, earlier));
        };
    }

    private Uni<Effect> fresh(Ticket ticket, PlaybookView playbook, Step step, Caller caller) {
        return Uni.createFrom()
                .deferred(() -> effect(ticket, playbook, step, caller))
                .onFailure(RefusedException.class)
                .recoverWithItem(e -> Effect.NOT_RUN.refused(((RefusedException) e).rule(), e.getMessage()))
                .onFailure(IllegalTransitionException.class)
                .recoverWithItem(e -> Effect.NOT_RUN.refused("illegal-transition", e.getMessage()))
                .call(effect -> effect.outcome() == Outcome.REFUSED
                        ? Uni.createFrom().voidItem()
                        : steps.save(
                                ticket.id(),
                                playbook.id(),
                                step.name(),
                                new Done(effect.ref(), clock.instant(), caller.name())));
    }

    private Uni<Effect> effect(Ticket ticket, PlaybookView playbook, Step step, Caller caller) {
        String what = what(playbook);
        return switch (step.kind()) {
            case SEND_MACRO, ASK_PHOTO -> sayings.say(ticket, step, caller);
            case GRANT_GESTURE -> gifts.give(ticket, step, playbook.title(), caller);
            case OPEN_CLAIM -> gifts.claim(ticket, what, caller);
            case REQUEST_REFUND -> gifts.refund(ticket, step, what, caller);
            case SET_REASON -> reasons.classify(ticket, step, what, caller);
            case SOLVE -> sayings.solve(ticket, what, caller);
        };
    }

    /** What the log says led to it. */
    static String what(PlaybookView playbook) {
        return "playbook." + playbook.id();
    }
}
