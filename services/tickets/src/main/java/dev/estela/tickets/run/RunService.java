package dev.estela.tickets.run;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.playbook.PlaybookService;
import dev.estela.tickets.playbook.PlaybookView;
import dev.estela.tickets.playbook.Step;
import dev.estela.tickets.run.Run.Played;
import dev.estela.tickets.run.StepRepository.Done;
import dev.estela.tickets.ticket.IllegalTransitionException;
import dev.estela.tickets.ticket.Status;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketService;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs playbooks. All of a run is one transaction, under the lock of its ticket: of two at the same moment the second finds what the first has done, and of a crash
 * nothing is left. A dry run is the same run, taken back at its end.
 */
@ApplicationScoped
class RunService {
    private final TicketService tickets;
    private final PlaybookService playbooks;
    private final StepRepository done;
    private final StepService steps;

    RunService(TicketService tickets, PlaybookService playbooks, StepRepository done, StepService steps) {
        this.tickets = tickets;
        this.playbooks = playbooks;
        this.done = done;
        this.steps = steps;
    }

    Uni<List<StepRepository.Ran>> ran(UUID ticketId, Caller caller) {
        return tickets.find(ticketId, caller).chain(() -> done.ran(ticketId));
    }

    /** The caller has opened the transaction. */
    Uni<Run> run(UUID ticketId, String playbookId, Wish wish, Caller caller) {
        return tickets.lock(ticketId, caller)
                .invoke(ticket -> runnable(ticket, wish))
                .chain(ticket -> playbooks
                        .get(playbookId, caller)
                        .invoke(playbook -> fits(playbook, ticket, wish))
                        .chain(playbook -> all(ticket, playbook, wish.dryRun(), caller)))
                .call(run -> wish.dryRun() ? takeBack() : Uni.createFrom().voidItem());
    }

    private static void runnable(Ticket ticket, Wish wish) {
        ETag.check(wish.ticketVersion(), ticket.version());
        if (ticket.status() == Status.CLOSED || ticket.status() == Status.MERGED) {
            throw new IllegalTransitionException(ticket.status(), ticket.status());
        }
    }

    private static void fits(PlaybookView playbook, Ticket ticket, Wish wish) {
        if (playbook.store() != null && !playbook.store().equals(ticket.store())) {
            throw Problem.notFound("playbook", playbook.id());
        }
        ETag.check(wish.playbookVersion(), playbook.version());
    }

    private Uni<Run> all(Ticket ticket, PlaybookView playbook, boolean dryRun, Caller caller) {
        long before = ticket.version();
        return done.of(ticket.id(), playbook.id())
                .chain(earlier -> inOrder(ticket, playbook, earlier, caller)
                        .call(played -> tell(ticket, playbook, earlier, played, caller)))
                .map(played -> new Run(
                        ticket.id(),
                        playbook.id(),
                        playbook.title(),
                        playbook.version(),
                        dryRun,
                        played.stream().noneMatch(one -> one.effect().outcome().stops()),
                        dryRun ? before : ticket.version(),
                        played));
    }

    private Uni<List<Played>> inOrder(Ticket ticket, PlaybookView playbook, Map<String, Done> earlier, Caller caller) {
        Uni<List<Played>> played = Uni.createFrom().item(new ArrayList<>());
        for (Step step : playbook.steps()) {
            played = played.call(before -> (stopped(before)
                            ? Uni.createFrom().item(Effect.NOT_RUN)
                            : steps.run(ticket, playbook, step, earlier.get(step.name()), caller))
                    .invoke(effect -> before.add(new Played(step, effect))));
        }
        return played;
    }

    private static boolean stopped(List<Played> played) {
        return !played.isEmpty() && played.getLast().effect().outcome().stops();
    }

    /** The log says who has run what, where something came of it. */
    private Uni<Void> tell(
            Ticket ticket, PlaybookView playbook, Map<String, Done> earlier, List<Played> played, Caller caller) {
        boolean news = played.stream()
                .anyMatch(one -> one.effect().outcome() == Outcome.DONE
                        || one.effect().outcome() == Outcome.AWAITING_APPROVAL
                                && !earlier.containsKey(one.step().name()));
        return news
                ? tickets.change(ticket.id(), caller, null, StepService.what(playbook), (held, now) -> held.run(now))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> takeBack() {
        return Panache.currentTransaction()
                .invoke(transaction -> transaction.markForRollback())
                .replaceWithVoid();
    }

    /**
     * How it is run.
     *
     * @param ticketVersion the one the caller has seen, {@code playbookVersion} likewise; nothing takes whatever there is
     */
    record Wish(
            boolean dryRun,
            @Nullable Long ticketVersion,
            @Nullable Long playbookVersion) {}
}
