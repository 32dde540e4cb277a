package dev.estela.tickets.assessment;

import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.Timers;
import dev.estela.tickets.policy.Policy;
import dev.estela.tickets.policy.PolicyResource;
import dev.estela.tickets.priority.PriorityPolicy;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** By which formula a store says how much a ticket matters. A change is worked out for every ticket that is not over. */
@Path("/api/tickets/policies/priority/{store}")
class PriorityPolicyResource {
    private final PolicyResource policies;
    private final Timers timers;
    private final Clock clock;

    PriorityPolicyResource(PolicyResource policies, Timers timers, Clock clock) {
        this.policies = policies;
        this.timers = timers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<RestResponse<Policy<PriorityPolicy>>> get(@RestPath String store) {
        return policies.get(PriorityPolicy.KIND, store, PriorityPolicy.class, PriorityPolicy.STANDARD);
    }

    @PUT
    @RolesAllowed("tickets:manage")
    @WithTransaction
    public Uni<RestResponse<Policy<PriorityPolicy>>> put(
            @RestPath String store,
            @RestHeader("If-Match") @Nullable String seen,
            @Valid @NotNull PriorityPolicy policy) {
        return policies.put(PriorityPolicy.KIND, store, policy, seen)
                .call(() -> timers.set(new Timer(ReassessTimer.KIND, store, clock.instant(), null)));
    }
}
