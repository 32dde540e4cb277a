package dev.estela.tickets.viewer;

import dev.estela.chassis.security.Caller;
import dev.estela.tickets.ticket.TicketService;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Who has a ticket open. */
@Path("/api/tickets/{id}/viewers/me")
class ViewerResource {
    private final TicketService tickets;
    private final ViewerRepository viewers;
    private final SecurityIdentity identity;

    ViewerResource(TicketService tickets, ViewerRepository viewers, SecurityIdentity identity) {
        this.tickets = tickets;
        this.viewers = viewers;
        this.identity = identity;
    }

    /** I have it open, for the next fifteen seconds; answers with who else has. */
    @PUT
    @RolesAllowed("tickets:work")
    @WithTransaction
    public Uni<Viewers> here(@RestPath UUID id, @Valid @NotNull Present present) {
        Caller caller = Caller.of(identity);
        return tickets.find(id, caller)
                .chain(() -> viewers.here(id, caller.name(), present.doing()))
                .chain(() -> viewers.others(id, caller.name()))
                .map(Viewers::new);
    }

    @DELETE
    @RolesAllowed("tickets:work")
    @WithTransaction
    public Uni<Void> gone(@RestPath UUID id) {
        Caller caller = Caller.of(identity);
        return tickets.find(id, caller).chain(() -> viewers.gone(id, caller.name()));
    }

    record Present(@NotNull Doing doing) {}

    /** The others, fifty at most. */
    record Viewers(List<Viewer> items) {}
}
