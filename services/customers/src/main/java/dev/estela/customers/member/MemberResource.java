package dev.estela.customers.member;

import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who belongs to a segment. */
@Path("/api/customers/segments")
public class MemberResource {
    private final MemberQueries members;
    private final SecurityIdentity identity;

    MemberResource(MemberQueries members, SecurityIdentity identity) {
        this.members = members;
        this.identity = identity;
    }

    /** In the order of their ids. */
    @GET
    @Path("{id}/members")
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<MemberView>> members(
            @RestPath String id, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        return members.of(id, after, Limit.of(limit), Caller.of(identity));
    }
}
