package dev.estela.tickets.assignment;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.Changes;
import dev.estela.tickets.ticket.RefusedException;
import dev.estela.tickets.ticket.Ticket;
import dev.estela.tickets.ticket.TicketRepository;
import dev.estela.tickets.ticket.TicketService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Agents come and go, and take or hand over tickets. The caller has opened the transaction. */
@ApplicationScoped
public class AgentService {
    private final AgentRepository agents;
    private final TicketRepository tickets;
    private final TicketService work;
    private final DealService deals;
    private final Clock clock;

    AgentService(AgentRepository agents, TicketRepository tickets, TicketService work, DealService deals, Clock clock) {
        this.agents = agents;
        this.tickets = tickets;
        this.work = work;
        this.deals = deals;
        this.clock = clock;
    }

    Uni<List<AgentView>> all() {
        return agents.all().chain(known -> agents.loads().map(loads -> known.stream()
                .map(one -> one.view(loads.getOrDefault(one.agent().id(), 0)))
                .toList()));
    }

    Uni<AgentView> get(String id) {
        return agents.find(id).map(found -> known(found, id)).chain(one -> agents.load(id)
                .map(one::view));
    }

    /** What customers know them by; nothing of somebody who is not one of the agents. */
    public Uni<Optional<String>> name(String id) {
        return agents.find(id)
                .map(found -> found.stream().findFirst().map(one -> one.agent().name()));
    }

    /**
     * Those of these names, in whatever case they are written, who may see a store.
     *
     * @param except who is not meant
     */
    public Uni<List<String>> among(Set<String> names, String store, String except) {
        return agents.all().map(all -> all.stream()
                .map(AgentRepository.Known::agent)
                .filter(agent -> names.contains(agent.id().toLowerCase(Locale.ROOT)))
                .filter(agent -> agent.stores().isEmpty() || agent.stores().contains(store))
                .map(Agent::id)
                .filter(id -> !id.equals(except))
                .toList());
    }

    /** What these agents write below their answers. */
    public Uni<Map<String, String>> signatures(Collection<String> ids) {
        return agents.all().map(all -> all.stream()
                .map(AgentRepository.Known::agent)
                .filter(agent -> ids.contains(agent.id()) && agent.signature() != null)
                .collect(Collectors.toMap(Agent::id, agent -> String.valueOf(agent.signature()))));
    }

    /** Somebody may have more room than before, or know another language. */
    Uni<AgentView> put(Agent agent) {
        return agents.save(agent).chain(deals::everywhere).chain(() -> get(agent.id()));
    }

    /** @param handOver whether what they have to act on goes back to its queues */
    Uni<AgentView> present(String id, Presence presence, boolean handOver) {
        return agents.lock(id)
                .map(found -> known(found, id))
                .chain(() -> agents.present(id, presence))
                .chain(() -> handOver ? handOver(id) : Uni.createFrom().voidItem())
                .chain(deals::everywhere)
                .chain(() -> get(id));
    }

    private Uni<Void> handOver(String id) {
        return tickets.lockWorkOf(id).chain(all -> {
            Instant now = clock.instant();
            Changes changes = new Changes();
            all.forEach(ticket ->
                    changes.add(ticket, ticket.assign(null, now), Cause.request("agent.presence"), Actor.agent(id)));
            return tickets.write(changes);
        });
    }

    /**
     * @param agent whose it is to be; nobody's puts it back into its queue
     * @param beyondCapacity whether it is theirs even if they have more than enough to do
     */
    Uni<Ticket> assign(
            UUID ticket, @Nullable String agent, boolean beyondCapacity, Caller caller, @Nullable Long seen) {
        Uni<Void> room = agent == null
                ? Uni.createFrom().voidItem()
                : agents.lock(agent)
                        .map(found -> known(found, agent))
                        .chain(one -> agents.load(agent).invoke(load -> check(one, load, beyondCapacity)))
                        .replaceWithVoid();
        return room.chain(() -> work.lock(ticket, caller)).chain(found -> {
            ETag.check(seen, found.version());
            Changes changes = new Changes();
            changes.add(
                    found,
                    found.assign(agent, clock.instant()),
                    Cause.request("ticket.assign"),
                    Actor.agent(caller.name()));
            return tickets.write(changes).replaceWith(found);
        });
    }

    private static void check(AgentRepository.Known one, int load, boolean beyondCapacity) {
        if (!beyondCapacity && load >= one.agent().capacity()) {
            throw new RefusedException(
                    "over-capacity",
                    one.agent().name() + " has " + load + " tickets to act on and can hold "
                            + one.agent().capacity());
        }
    }

    private static AgentRepository.Known known(List<AgentRepository.Known> found, String id) {
        if (found.isEmpty()) {
            throw Problem.notFound("agent", id);
        }
        return found.getFirst();
    }
}
