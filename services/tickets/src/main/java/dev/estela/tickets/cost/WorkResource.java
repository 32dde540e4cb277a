package dev.estela.tickets.cost;

import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The time that agents spend on a ticket. */
@Path("/api/tickets/{id}/work")
class WorkResource {
    private final WorkService work;
    private final SecurityIdentity identity;

    WorkResource(WorkService work, SecurityIdentity identity) {
        this.work = work;
        this.identity = identity;
    }

    /** A visit of the ticket that has ended. The same Idempotency-Key counts once. */
    @POST
    @RolesAllowed("tickets:work")
    @ResponseStatus(201)
    @WithTransaction
    public Uni<WorkRepository.Work> spend(
            @RestPath UUID id,
            @RestHeader("Idempotency-Key") @Nullable @Size(max = 255) String key,
            @Valid @NotNull Spent spent) {
        return work.spend(id, key, spent.seconds(), Caller.of(identity));
    }

    record Spent(@Min(1) @Max(3600) int seconds) {}
}
