package dev.estela.tickets.assignment;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.TimerHandler;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Changes;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A queue's tickets are dealt out. Rounds of the same queue, and of queues that share agents, run one after the other. */
@ApplicationScoped
class DealTimer implements TimerHandler {
    static final String KIND = "deal";

    /** More tickets than anybody can take at once; the next round begins when somebody has room. */
    private static final int MOST = 500;

    private final AgentRepository agents;
    private final QueueRepository queues;
    private final WaitingRepository waiting;
    private final TicketRepository tickets;
    private final Clock clock;

    DealTimer(
            AgentRepository agents,
            QueueRepository queues,
            WaitingRepository waiting,
            TicketRepository tickets,
            Clock clock) {
        this.agents = agents;
        this.queues = queues;
        this.waiting = waiting;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> fire(List<Timer> due) {
        Set<String> wanted = due.stream().map(Timer::subject).collect(Collectors.toSet());
        return agents.lockAll().chain(team -> queues.all().chain(all -> {
            Uni<Void> dealt = Uni.createFrom().voidItem();
            for (Queue queue : all) {
                if (queue.deals() && wanted.contains(queue.id())) {
                    dealt = dealt.chain(() -> deal(queue, team));
                }
            }
            return dealt;
        }));
    }

    private Uni<Void> deal(Queue queue, List<AgentRepository.Known> everybody) {
        List<AgentRepository.Known> team =
                everybody.stream().filter(one -> serves(one.agent(), queue)).toList();
        Instant now = clock.instant();
        return agents.loads().chain(loads -> {
            Round round = round(queue, team, loads, now);
            return round.isOver()
                    ? Uni.createFrom().voidItem()
                    : waiting.lockNext(queue.id(), MOST)
                            .map(round::deal)
                            .chain(deals -> deals.isEmpty() ? Uni.createFrom().voidItem() : hand(deals, now));
        });
    }

    private static boolean serves(Agent agent, Queue queue) {
        return queue.teams().isEmpty() || agent.teams().stream().anyMatch(queue.teams()::contains);
    }

    private static Round round(Queue queue, List<AgentRepository.Known> team, Map<String, Integer> loads, Instant now) {
        Set<String> spoken = new HashSet<>();
        team.forEach(one -> spoken.addAll(one.agent().languages()));
        List<Candidate> there = team.stream()
                .filter(one -> one.presence() == Presence.ONLINE)
                .map(one -> one.candidate(loads.getOrDefault(one.agent().id(), 0)))
                .toList();
        return new Round(there, spoken, queue.skill(), now);
    }

    private Uni<Void> hand(List<Round.Deal> deals, Instant now) {
        Map<UUID, String> takers = new HashMap<>();
        deals.forEach(deal -> takers.put(deal.ticketId(), deal.agent()));
        return tickets.lock(takers.keySet()).chain(locked -> {
            Changes changes = new Changes();
            for (Ticket ticket : locked) {
                Cause cause = Cause.timer(KIND, ticket.id().toString());
                changes.add(ticket, ticket.assign(takers.get(ticket.id()), now), cause, Actor.ESTELA);
            }
            return tickets.write(changes).chain(() -> agents.assigned(deals));
        });
    }
}
