package dev.estela.tickets.sla;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.timer.Timer;
import dev.estela.chassis.timer.Timers;
import dev.estela.tickets.policy.Policy;
import dev.estela.tickets.policy.PolicyResource;
import dev.estela.tickets.store.StoreCopyRepository;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a store promises. A change is worked out for every ticket that is not over; pauses stay what they were. */
@Path("/api/tickets/policies/sla/{store}")
class SlaPolicyResource {
    private final PolicyResource policies;
    private final StoreCopyRepository stores;
    private final Timers timers;
    private final Clock clock;

    SlaPolicyResource(PolicyResource policies, StoreCopyRepository stores, Timers timers, Clock clock) {
        this.policies = policies;
        this.stores = stores;
        this.timers = timers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<RestResponse<Policy<SlaPolicy>>> get(@RestPath String store) {
        return stores.of(List.of(store))
                .chain(known ->
                        policies.get(SlaPolicy.KIND, store, SlaPolicy.class, SlaPolicies.standard(known.get(store))));
    }

    @PUT
    @RolesAllowed("tickets:manage")
    @WithTransaction
    public Uni<RestResponse<Policy<SlaPolicy>>> put(
            @RestPath String store, @RestHeader("If-Match") @Nullable String seen, @Valid @NotNull SlaPolicy policy) {
        List<FieldError> faults = policy.faults().stream()
                .map(fault -> new FieldError(fault.pointer(), fault.message()))
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return policies.put(SlaPolicy.KIND, store, policy, seen)
                .call(() -> timers.set(new Timer(RecountTimer.KIND, store, clock.instant(), null)));
    }
}
