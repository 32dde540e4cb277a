package dev.estela.tickets.assignment;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Who works on tickets, and who is there. */
@Path("/api/tickets/agents")
class AgentResource {
    private final AgentService agents;

    AgentResource(AgentService agents) {
        this.agents = agents;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Agents> list() {
        return agents.all().map(Agents::new);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("read")
    @WithSession
    public Uni<AgentView> get(@RestPath String id) {
        return agents.get(id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("tickets:manage")
    @WithTransaction
    public Uni<AgentView> put(@RestPath String id, @Valid @NotNull Agent agent) {
        if (!agent.id().equals(id)) {
            throw Problem.invalid(List.of(new FieldError("/id", "must be the id of the path")));
        }
        return agents.put(agent);
    }

    @PUT
    @Path("{id}/presence")
    @RolesAllowed("tickets:work")
    @WithTransaction
    public Uni<AgentView> present(@RestPath String id, @Valid @NotNull PresenceChange change) {
        return agents.present(id, change.presence(), change.handOver());
    }

    /** Everybody: a shop has as many agents as fit on a page. */
    record Agents(List<AgentView> items) {}

    /** @param handOver whether what they have to act on goes back to its queues */
    record PresenceChange(@NotNull Presence presence, boolean handOver) {}
}
