package dev.estela.tickets.follow;

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

/** Who follows a ticket. {@code GET /api/tickets?follower=} lists what somebody follows. */
@Path("/api/tickets/{id}/followers")
class FollowResource {
    private final FollowService followers;
    private final SecurityIdentity identity;

    FollowResource(FollowService followers, SecurityIdentity identity) {
        this.followers = followers;
        this.identity = identity;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Followers> list(@RestPath UUID id) {
        return followers.of(id, caller()).map(Followers::new);
    }

    /** I follow it, and have seen it as it is now. */
    @PUT
    @Path("me")
    @RolesAllowed("tickets:work")
    @WithTransaction
    public Uni<Followers> follow(@RestPath UUID id) {
        return followers.follow(id, caller()).map(Followers::new);
    }

    @DELETE
    @Path("me")
    @RolesAllowed("tickets:work")
    @WithTransaction
    public Uni<Followers> leave(@RestPath UUID id) {
        return followers.leave(id, caller()).map(Followers::new);
    }

    private Caller caller() {
        return Caller.of(identity);
    }

    /** All of them, two hundred at most. */
    record Followers(List<FollowerView> items) {}
}
