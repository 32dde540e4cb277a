package dev.estela.tickets.claim;

import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What carriers are asked to answer for. A playbook opens it. */
@Path("/api/tickets/{id}/claims")
class ClaimResource {
    private final ClaimService claims;
    private final SecurityIdentity identity;

    ClaimResource(ClaimService claims, SecurityIdentity identity) {
        this.claims = claims;
        this.identity = identity;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Claims> list(@RestPath UUID id) {
        return claims.ofTicket(id, Caller.of(identity)).map(Claims::new);
    }

    record Claims(List<CarrierClaim> items) {}
}
