package dev.estela.tickets.sla;

import dev.estela.chassis.security.Caller;
import dev.estela.tickets.ticket.TicketService;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What is promised about one ticket, and how that stands. */
@Path("/api/tickets/{id}/sla")
class SlaResource {
    private final TicketService tickets;
    private final SlaRepository clocks;
    private final SecurityIdentity identity;

    SlaResource(TicketService tickets, SlaRepository clocks, SecurityIdentity identity) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.identity = identity;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Clocks> of(@RestPath UUID id) {
        return tickets.find(id, Caller.of(identity)).chain(() -> clocks.of(id)).map(Clocks::new);
    }

    record Clocks(List<ClockView> items) {}
}
