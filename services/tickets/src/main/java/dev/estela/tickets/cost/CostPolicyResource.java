package dev.estela.tickets.cost;

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

/** What a minute of an agent costs a store. */
@Path("/api/tickets/policies/cost/{store}")
class CostPolicyResource {
    private final PolicyResource policies;

    CostPolicyResource(PolicyResource policies) {
        this.policies = policies;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<RestResponse<Policy<CostPolicy>>> get(@RestPath String store) {
        return policies.get(CostPolicy.KIND, store, CostPolicy.class, CostPolicy.STANDARD);
    }

    @PUT
    @RolesAllowed("tickets:manage")
    @WithTransaction
    public Uni<RestResponse<Policy<CostPolicy>>> put(
            @RestPath String store, @RestHeader("If-Match") @Nullable String seen, @Valid @NotNull CostPolicy policy) {
        return policies.put(CostPolicy.KIND, store, policy, seen);
    }
}
