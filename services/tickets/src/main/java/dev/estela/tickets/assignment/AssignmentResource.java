package dev.estela.tickets.assignment;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.ticket.TicketQueries;
import dev.estela.tickets.ticket.TicketResource;
import dev.estela.tickets.ticket.TicketView;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whose a ticket is. */
@Path("/api/tickets/{id}/assignment")
class AssignmentResource {
    private final AgentService agents;
    private final TicketQueries queries;
    private final SecurityIdentity identity;

    AssignmentResource(AgentService agents, TicketQueries queries, SecurityIdentity identity) {
        this.agents = agents;
        this.queries = queries;
        this.identity = identity;
    }

    @PUT
    @RolesAllowed("tickets:work")
    @WithTransaction
    public Uni<RestResponse<TicketView>> assign(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String seen, @Valid @NotNull Assignment assignment) {
        return agents.assign(
                        id, assignment.agent(), assignment.beyondCapacity(), Caller.of(identity), ETag.version(seen))
                .chain(queries::view)
                .map(TicketResource::answer);
    }

    /**
     * @param agent nobody puts it back into its queue
     * @param beyondCapacity whether it is theirs even if they have more than enough to do
     */
    record Assignment(@Nullable @Size(max = 100) String agent, boolean beyondCapacity) {}
}
