package dev.estela.tickets.view;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Lists of tickets by name. How many tickets are in one {@code GET /api/tickets/counts} says. */
@Path("/api/tickets/views")
class SavedViewResource {
    private static final String MANAGE = "tickets:manage";

    private final SavedViewService views;
    private final SecurityIdentity identity;

    SavedViewResource(SavedViewService views, SecurityIdentity identity) {
        this.views = views;
        this.identity = identity;
    }

    /** One's own by name, then what others share. */
    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<SavedViews> list() {
        return views.of(name()).map(SavedViews::new);
    }

    /** Saves it, or what has become of it; the id is made by whoever saves it first. */
    @PUT
    @Path("{id}")
    @RolesAllowed("tickets:work")
    @WithTransaction
    public Uni<SavedViewRow> save(@RestPath UUID id, @Valid @NotNull SavedView view) {
        return views.save(id, view, name(), identity.hasRole(MANAGE));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("tickets:work")
    @WithTransaction
    public Uni<Void> remove(@RestPath UUID id) {
        return views.remove(id, name(), identity.hasRole(MANAGE));
    }

    private String name() {
        return identity.getPrincipal().getName();
    }

    /** Fifty of one's own and fifty of others at most. */
    record SavedViews(List<SavedViewRow> items) {}
}
