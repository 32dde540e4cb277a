package dev.estela.tickets.link;

import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Tickets that have to do with each other: each stays one of its own. */
@Path("/api/tickets/{id}/links")
class LinkResource {
    private final LinkService links;
    private final SecurityIdentity identity;

    LinkResource(LinkService links, SecurityIdentity identity) {
        this.links = links;
        this.identity = identity;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Links> list(@RestPath UUID id) {
        return links.of(id, Caller.of(identity)).map(Links::new);
    }

    /** Both know of each other; done again it changes nothing. */
    @PUT
    @Path("{other}")
    @RolesAllowed("tickets:work")
    @WithTransaction
    public Uni<Void> link(@RestPath UUID id, @RestPath UUID other) {
        return links.link(id, other, Caller.of(identity));
    }

    @DELETE
    @Path("{other}")
    @RolesAllowed("tickets:work")
    @WithTransaction
    public Uni<Void> unlink(@RestPath UUID id, @RestPath UUID other) {
        return links.unlink(id, other, Caller.of(identity));
    }

    /** All of them, fifty at most. */
    record Links(List<LinkedTicket> items) {}
}
