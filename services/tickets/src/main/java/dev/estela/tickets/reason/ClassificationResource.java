package dev.estela.tickets.reason;

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

/** What a ticket is about, as an agent has confirmed it. */
@Path("/api/tickets/{id}/reason")
class ClassificationResource {
    private final ReasonRepository reasons;
    private final TicketService tickets;
    private final TicketQueries queries;
    private final SecurityIdentity identity;

    ClassificationResource(
            ReasonRepository reasons, TicketService tickets, TicketQueries queries, SecurityIdentity identity) {
        this.reasons = reasons;
        this.tickets = tickets;
        this.queries = queries;
        this.identity = identity;
    }

    @PUT
    @RolesAllowed("tickets:work")
    @WithTransaction
    public Uni<RestResponse<TicketView>> classify(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String seen, @Valid @NotNull Classification chosen) {
        return reasons.choosable(chosen.reason())
                .invoke(choosable -> {
                    if (!choosable) {
                        throw Problem.invalid(List.of(
                                new FieldError("/reason", "must be a reason in use that has no more precise ones")));
                    }
                })
                .chain(() -> tickets.change(
                        id,
                        Caller.of(identity),
                        ETag.version(seen),
                        "reason",
                        (ticket, now) -> ticket.classify(chosen.reason(), now)))
                .chain(queries::view)
                .map(TicketResource::answer);
    }

    record Classification(@NotNull @Size(max = 200) String reason) {}
}
