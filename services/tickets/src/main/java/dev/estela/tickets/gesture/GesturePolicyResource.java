package dev.estela.tickets.gesture;

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

/** How much a store gives away. */
@Path("/api/tickets/policies/gestures/{store}")
class GesturePolicyResource {
    private final PolicyResource policies;

    GesturePolicyResource(PolicyResource policies) {
        this.policies = policies;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<RestResponse<Policy<GesturePolicy>>> get(@RestPath String store) {
        return policies.get(GesturePolicy.KIND, store, GesturePolicy.class, GesturePolicy.STANDARD);
    }

    @PUT
    @RolesAllowed("tickets:manage")
    @WithTransaction
    public Uni<RestResponse<Policy<GesturePolicy>>> put(
            @RestPath String store,
            @RestHeader("If-Match") @Nullable String seen,
            @Valid @NotNull GesturePolicy policy) {
        return policies.put(GesturePolicy.KIND, store, policy, seen);
    }
}
