package dev.estela.customers.member;

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

/** The segments somebody belongs to. An id is a person's or any of their customer ids. */
@Path("/api/customers/{id}/segments")
public class MembershipResource {
    private final MemberQueries members;
    private final SecurityIdentity identity;

    MembershipResource(MemberQueries members, SecurityIdentity identity) {
        this.members = members;
        this.identity = identity;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<MembershipsView> get(@RestPath String id, @RestQuery @Nullable String store) {
        return members.memberships(id, store, Caller.of(identity));
    }
}
