package dev.estela.tickets.priority;

import dev.estela.tickets.policy.Policy;
import dev.estela.tickets.policy.PolicyResource;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** By which formula a store says how much a ticket matters; it holds for tickets from then on. */
@Path("/api/tickets/policies/priority/{store}")
class PriorityPolicyResource {
    private final PolicyResource policies;

    PriorityPolicyResource(PolicyResource policies) {
        this.policies = policies;
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
        return policies.put(PriorityPolicy.KIND, store, policy, seen);
    }
}
