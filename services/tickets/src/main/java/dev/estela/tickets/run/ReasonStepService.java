package dev.estela.tickets.run;

import dev.estela.chassis.security.Caller;
import dev.estela.tickets.playbook.Step;
import dev.estela.tickets.reason.ReasonService;
import dev.estela.tickets.ticket.RefusedException;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The step that says what a ticket is about. The caller holds the ticket. */
@ApplicationScoped
class ReasonStepService {
    private final ReasonService reasons;
    private final TicketService tickets;

    ReasonStepService(ReasonService reasons, TicketService tickets) {
        this.reasons = reasons;
        this.tickets = tickets;
    }

    Uni<Effect> classify(Ticket ticket, Step step, String what, Caller caller) {
        String path = path(ticket, step);
        if (path == null) {
            throw new RefusedException("no-reason", "Neither the playbook nor the ticket says what it is about");
        }
        if (path.equals(ticket.reason())) {
            return Uni.createFrom()
                    .item(Effect.plain(Outcome.ALREADY_DONE, null).because(path));
        }
        return reasons.choosable(path)
                .invoke(choosable -> {
                    if (!choosable) {
                        throw new RefusedException("reason-not-in-use", "No ticket can be about " + path + " any more");
                    }
                })
                .chain(() -> tickets.change(ticket.id(), caller, null, what, (held, now) -> held.classify(path, now)))
                .replaceWith(() -> Effect.plain(Outcome.DONE, null).because(path));
    }

    private static @Nullable String path(Ticket ticket, Step step) {
        if (step.reason() != null) {
            return step.reason();
        }
        return ticket.reason() == null ? ticket.proposedReason() : ticket.reason();
    }
}
