package dev.estela.tickets.ticket;

import dev.estela.tickets.policy.Policy;
import dev.estela.tickets.policy.PolicyRepository;
import dev.estela.tickets.priority.PriorityPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens tickets: gives each its number, its queue and its priority. The caller has opened the transaction. */
@ApplicationScoped
public class OpeningService {
    private final TicketRepository tickets;
    private final PolicyRepository policies;
    private final RoutingService routing;
    private final Clock clock;

    OpeningService(TicketRepository tickets, PolicyRepository policies, RoutingService routing, Clock clock) {
        this.tickets = tickets;
        this.policies = policies;
        this.routing = routing;
        this.clock = clock;
    }

    /** Opens what is not open yet; each id once. */
    public Uni<List<Ticket>> open(List<Opening> openings, Actor actor) {
        if (openings.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Set<UUID> ids = openings.stream().map(Opening::id).collect(Collectors.toSet());
        return tickets.known(ids).chain(known -> {
            List<Opening> fresh = List.copyOf(openings.stream()
                    .filter(opening -> !known.contains(opening.id()))
                    .collect(Collectors.toMap(Opening::id, Function.identity(), (first, second) -> first))
                    .values());
            return fresh.isEmpty() ? Uni.createFrom().item(List.of()) : openAll(fresh, actor);
        });
    }

    private Uni<List<Ticket>> openAll(List<Opening> openings, Actor actor) {
        Set<String> stores = openings.stream().map(Opening::store).collect(Collectors.toSet());
        return policies.of(PriorityPolicy.KIND, stores, PriorityPolicy.class)
                .chain(formulas -> routing.routes().chain(routes -> tickets.numbers(openings.size())
                        .chain(numbers -> write(openings, numbers, formulas, routes, actor))));
    }

    private Uni<List<Ticket>> write(
            List<Opening> openings,
            List<Long> numbers,
            Map<String, Policy<PriorityPolicy>> formulas,
            Function<Opening, String> routes,
            Actor actor) {
        Instant now = clock.instant();
        Changes changes = new Changes();
        List<Ticket> opened = new ArrayList<>();
        for (int i = 0; i < openings.size(); i++) {
            Opening opening = openings.get(i);
            Policy<PriorityPolicy> own = formulas.get(opening.store());
            PriorityPolicy formula = own == null ? PriorityPolicy.STANDARD : own.document();
            Ticket ticket = Ticket.of(
                    opening, numbers.get(i), routes.apply(opening), formula.assess(opening.stakes(), now), now);
            changes.open(ticket, opening.byCustomer(), ticket.opened(now), opening.cause(), actor);
            opened.add(ticket);
        }
        return tickets.write(changes).replaceWith(opened);
    }
}
