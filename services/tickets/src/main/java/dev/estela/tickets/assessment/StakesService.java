package dev.estela.tickets.assessment;

import dev.estela.chassis.event.Cause;
import dev.estela.tickets.order.OrderCopy;
import dev.estela.tickets.order.OrderCopyRepository;
import dev.estela.tickets.policy.Policy;
import dev.estela.tickets.policy.PolicyRepository;
import dev.estela.tickets.priority.Assessment;
import dev.estela.tickets.priority.PriorityPolicy;
import dev.estela.tickets.ticket.Actor;
import dev.estela.tickets.ticket.AssessmentService;
import dev.estela.tickets.ticket.Changes;
import dev.estela.tickets.ticket.Ticket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works priorities out again from what is known now. The caller has opened the transaction. */
@ApplicationScoped
class StakesService implements AssessmentService {
    private final PolicyRepository policies;
    private final OrderCopyRepository orders;
    private final Clock clock;

    StakesService(PolicyRepository policies, OrderCopyRepository orders, Clock clock) {
        this.policies = policies;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public Uni<Void> assess(Map<Ticket, Cause> causes, Changes changes) {
        if (causes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<String> stores = causes.keySet().stream().map(Ticket::store).collect(Collectors.toSet());
        Set<String> orderIds = causes.keySet().stream()
                .map(Ticket::orderId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return policies.of(PriorityPolicy.KIND, stores, PriorityPolicy.class)
                .chain(formulas -> orders.of(orderIds)
                        .invoke(known -> causes.forEach((ticket, cause) -> assess(
                                ticket, formulas.get(ticket.store()), known.get(ticket.orderId()), cause, changes))))
                .replaceWithVoid();
    }

    private void assess(
            Ticket ticket,
            @Nullable Policy<PriorityPolicy> own,
            @Nullable OrderCopy order,
            Cause cause,
            Changes changes) {
        Instant now = clock.instant();
        PriorityPolicy formula = own == null ? PriorityPolicy.STANDARD : own.document();
        Assessment assessment = formula.assess(
                ticket.stakes(order == null ? null : order.total(), order == null ? null : order.currency(), now), now);
        if (ticket.isNews(assessment)) {
            changes.add(ticket, ticket.assess(assessment, now), cause, Actor.ESTELA);
        }
    }
}
