package dev.estela.tickets.assignment;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.ticket.TicketQueries;
import dev.estela.tickets.ticket.TicketResource;
import dev.estela.tickets.ticket.TicketService;
import dev.estela.tickets.ticket.TicketView;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where a ticket waits. */
@Path("/api/tickets/{id}/queue")
class PlacementResource {
    private final QueueService queues;
    private final TicketService tickets;
    private final TicketQueries queries;
    private final SecurityIdentity identity;

    PlacementResource(QueueService queues, TicketService tickets, TicketQueries queries, SecurityIdentity identity) {
        this.queues = queues;
        this.tickets = tickets;
        this.queries = queries;
        this.identity = identity;
    }

    /** There it is nobody's until somebody of its team takes it. */
    @PUT
    @RolesAllowed("tickets:work")
    @WithTransaction
    public Uni<RestResponse<TicketView>> put(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String seen, @Valid @NotNull Placement place) {
        return queues.known(place.queue())
                .invoke(known -> {
                    if (!known) {
                        throw Problem.invalid(List.of(new FieldError("/queue", "must be a queue there is")));
                    }
                })
                .chain(() -> tickets.change(
                        id,
                        Caller.of(identity),
                        ETag.version(seen),
                        "queue",
                        (ticket, now) -> ticket.putInto(place.queue(), now)))
                .chain(queries::view)
                .map(TicketResource::answer);
    }

    record Placement(@NotNull @Size(max = 40) String queue) {}
}
