package dev.estela.tickets.run;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.claim.CarrierClaim;
import dev.estela.tickets.claim.ClaimService;
import dev.estela.tickets.conversation.ConversationService;
import dev.estela.tickets.gesture.Gesture;
import dev.estela.tickets.gesture.GestureService;
import dev.estela.tickets.gesture.GestureStatus;
import dev.estela.tickets.playbook.Step;
import dev.estela.tickets.refund.RefundService;
import dev.estela.tickets.ticket.IllegalTransitionException;
import dev.estela.tickets.ticket.Status;
import dev.estela.tickets.ticket.Ticket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Steps about money: what is given, asked of the carrier, paid back by the shop. The caller holds the ticket. */
@ApplicationScoped
class GivingService {
    private final GestureService gestures;
    private final ClaimService claims;
    private final RefundService refunds;
    private final ConversationService conversation;

    GivingService(
            GestureService gestures, ClaimService claims, RefundService refunds, ConversationService conversation) {
        this.gestures = gestures;
        this.claims = claims;
        this.refunds = refunds;
        this.conversation = conversation;
    }

    /** @param title of the playbook, which is the reason */
    Uni<Effect> give(Ticket ticket, Step step, String title, Caller caller) {
        return gestures.give(
                        ticket.id(),
                        null,
                        Objects.requireNonNull(step.gesture()),
                        Objects.requireNonNull(step.amount()),
                        title,
                        caller)
                .map(GivingService::effect);
    }

    private static Effect effect(Gesture gesture) {
        return Effect.plain(outcome(gesture.status(), Outcome.DONE), gesture.id())
                .giving(new Effect.Given(gesture.kind(), gesture.amount(), gesture.currency()));
    }

    /** One that was granted since it was proposed is done; one that was declined is not given by this playbook any more. */
    Uni<Effect> given(Ticket ticket, StepRepository.Done done, Caller caller) {
        return gestures.ofTicket(ticket.id(), caller).map(all -> all.stream()
                .filter(gesture -> gesture.id().equals(done.ref()))
                .findFirst()
                .map(gesture -> stands(gesture, done))
                .orElseGet(() -> Effect.earlier(Outcome.ALREADY_DONE, done)));
    }

    private static Effect stands(Gesture gesture, StepRepository.Done done) {
        Effect effect = Effect.earlier(outcome(gesture.status(), Outcome.ALREADY_DONE), done)
                .giving(new Effect.Given(gesture.kind(), gesture.amount(), gesture.currency()));
        return gesture.status() == GestureStatus.DECLINED
                ? effect.refused("declined", "It was proposed and declined")
                : effect;
    }

    private static Outcome outcome(GestureStatus status, Outcome granted) {
        return switch (status) {
            case PROPOSED -> Outcome.AWAITING_APPROVAL;
            case GRANTED -> granted;
            case DECLINED -> Outcome.REFUSED;
        };
    }

    /** It is the carrier's turn then. */
    Uni<Effect> claim(Ticket ticket, String what, Caller caller) {
        Status next = Status.WAITING_THIRD_PARTY;
        if (ticket.status() != next && !ticket.status().canBecome(next)) {
            throw new IllegalTransitionException(ticket.status(), next);
        }
        return claims.open(ticket, caller, Cause.request("ticket." + what))
                .call(opened -> opened.fresh()
                        ? conversation.turn(ticket, next, what, caller)
                        : Uni.createFrom().voidItem())
                .map(opened -> Effect.plain(
                                opened.fresh() ? Outcome.DONE : Outcome.ALREADY_DONE,
                                opened.claim().claimId())
                        .claiming(claimed(opened.claim())));
    }

    private static Effect.Claimed claimed(CarrierClaim claim) {
        return new Effect.Claimed(claim.carrier(), claim.trackingNumber(), claim.amount(), claim.currency());
    }

    Uni<Effect> refund(Ticket ticket, Step step, String what, Caller caller) {
        return refunds.request(ticket, step.amount(), caller, Cause.request("ticket." + what))
                .map(request -> Effect.plain(Outcome.DONE, request.refundId())
                        .giving(new Effect.Given(null, request.amount(), request.currency())));
    }
}
