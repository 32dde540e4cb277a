package dev.estela.tickets.sla;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.tickets.policy.PolicyRepository;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Changes;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A promised time has passed: it is told, once, and the store's rules say what is done about it. */
@ApplicationScoped
class BreachTimer implements TimerHandler {
    static final String KIND = "sla-breach";

    private final TicketRepository tickets;
    private final SlaRepository clocks;
    private final PolicyRepository policies;
    private final Clock clock;

    BreachTimer(TicketRepository tickets, SlaRepository clocks, PolicyRepository policies, Clock clock) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> fire(List<Timer> timers) {
        List<SlaRepository.Key> keys = timers.stream()
                .map(timer -> SlaRepository.Key.of(timer.subject()))
                .toList();
        Set<UUID> ids = keys.stream().map(SlaRepository.Key::ticketId).collect(Collectors.toSet());
        Instant now = clock.instant();
        return tickets.lock(ids).chain(locked -> clocks.breach(keys, now)
                .chain(due -> due.isEmpty() ? Uni.createFrom().voidItem() : breach(locked, due, now)));
    }

    private Uni<Void> breach(List<Ticket> locked, List<SlaRepository.Due> due, Instant now) {
        Set<String> stores = locked.stream().map(Ticket::store).collect(Collectors.toSet());
        return policies.of(SlaPolicy.KIND, stores, SlaPolicy.class).chain(own -> {
            Changes changes = new Changes();
            for (Ticket ticket : locked) {
                var policy = own.get(ticket.store());
                SlaPolicy.OnBreach action =
                        policy == null ? SlaPolicy.ON_BREACH : policy.document().onBreach();
                due.stream()
                        .filter(one -> one.ticketId().equals(ticket.id()))
                        .forEach(one -> breach(ticket, one, action, now, changes));
            }
            return tickets.write(changes);
        });
    }

    private static void breach(
            Ticket ticket, SlaRepository.Due due, SlaPolicy.OnBreach action, Instant now, Changes changes) {
        Cause cause = Cause.timer(KIND, ticket.id() + "/" + due.metric().word());
        changes.add(ticket, ticket.breach(due.metric().word(), due.dueAt(), now), cause, Actor.ESTELA);
        if (action.raise() && ticket.priority() != ticket.priority().raised()) {
            changes.add(ticket, ticket.prioritise(ticket.priority().raised(), now), cause, Actor.ESTELA);
        }
        if (action.queue() != null && !action.queue().equals(ticket.queue())) {
            changes.add(ticket, ticket.putInto(action.queue(), now), cause, Actor.ESTELA);
        }
    }
}
