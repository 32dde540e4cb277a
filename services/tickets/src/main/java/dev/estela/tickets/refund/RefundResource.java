package dev.estela.tickets.refund;

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

/** What the shop is asked to pay back. A playbook asks for it. */
@Path("/api/tickets/{id}/refunds")
class RefundResource {
    private final RefundService refunds;
    private final SecurityIdentity identity;

    RefundResource(RefundService refunds, SecurityIdentity identity) {
        this.refunds = refunds;
        this.identity = identity;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Refunds> list(@RestPath UUID id) {
        return refunds.ofTicket(id, Caller.of(identity)).map(Refunds::new);
    }

    record Refunds(List<RefundRequest> items) {}
}
