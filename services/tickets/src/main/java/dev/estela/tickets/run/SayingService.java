package dev.estela.tickets.run;

import dev.estela.chassis.http.ProblemException;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.conversation.ConversationService;
import dev.estela.tickets.conversation.MessageRepository;
import dev.estela.tickets.macro.RenderedMacro;
import dev.estela.tickets.macro.RenderingService;
import dev.estela.tickets.playbook.Step;
import dev.estela.tickets.playbook.StepKind;
import dev.estela.tickets.ticket.IllegalTransitionException;
import dev.estela.tickets.ticket.RefusedException;
import dev.estela.tickets.ticket.Status;
import dev.estela.tickets.ticket.Ticket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Steps that say something: a macro's words, and whose turn it says it is then. The caller holds the ticket. */
@ApplicationScoped
class SayingService {
    private final RenderingService rendering;
    private final ConversationService conversation;
    private final MessageRepository messages;

    SayingService(RenderingService rendering, ConversationService conversation, MessageRepository messages) {
        this.rendering = rendering;
        this.conversation = conversation;
        this.messages = messages;
    }

    /** What would be said stands in the effect, also where it is refused: nothing with a gap in it reaches a customer. */
    Uni<Effect> say(Ticket ticket, Step step, Caller caller) {
        return rendering
                .render(ticket.id(), String.valueOf(step.macro()), caller)
                .onFailure(ProblemException.class)
                .transform(e -> new RefusedException("macro-gone", "There is no macro " + step.macro() + " any more"))
                .chain(macro -> macro.missing().isEmpty()
                        ? reply(ticket, step, macro, caller)
                        : Uni.createFrom().item(refused(macro, "gaps", "Nobody knows " + macro.missing())));
    }

    private Uni<Effect> reply(Ticket ticket, Step step, RenderedMacro macro, Caller caller) {
        var answer = new ConversationService.Answer(macro.text(), null, then(ticket, step, macro));
        return conversation
                .reply(ticket.id(), null, answer, null, caller)
                .map(message -> Effect.plain(Outcome.DONE, message.id()).saying(macro))
                .onFailure(RefusedException.class)
                .recoverWithItem(e -> refused(macro, ((RefusedException) e).rule(), e.getMessage()))
                .onFailure(IllegalTransitionException.class)
                .recoverWithItem(e -> refused(macro, "illegal-transition", e.getMessage()));
    }

    private static Effect refused(RenderedMacro macro, String rule, @Nullable String detail) {
        return Effect.NOT_RUN.saying(macro).refused(rule, detail);
    }

    /** What the macro says; else whoever it waits for already goes on being waited for. */
    private static Status then(Ticket ticket, Step step, RenderedMacro macro) {
        if (step.kind() == StepKind.ASK_PHOTO) {
            return Status.WAITING_CUSTOMER;
        }
        Status then = macro.actions().then();
        if (then != null) {
            return then;
        }
        return ticket.status().isWork() ? Status.WAITING_CUSTOMER : ticket.status();
    }

    /** True when the customer has not got it: it was taken back, or its mail did not arrive. */
    Uni<Boolean> isLost(@Nullable UUID message) {
        return message == null
                ? Uni.createFrom().item(false)
                : messages.findById(message).map(found -> found != null && found.isLost());
    }

    /** Whose turn it is once everything that was said has left. */
    Uni<Effect> solve(Ticket ticket, String what, Caller caller) {
        if (ticket.status() == Status.SOLVED) {
            return Uni.createFrom().item(Effect.plain(Outcome.ALREADY_DONE, null));
        }
        return conversation
                .turn(ticket, Status.SOLVED, what, caller)
                .replaceWith(() -> Effect.plain(Outcome.DONE, null));
    }
}
