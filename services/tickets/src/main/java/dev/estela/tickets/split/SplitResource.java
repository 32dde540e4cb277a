package dev.estela.tickets.split;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.security.Caller;
import dev.estela.tickets.split.SplitService.Matter;
import dev.estela.tickets.ticket.TicketQueries;
import dev.estela.tickets.ticket.TicketView;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Two matters in one ticket. */
@Path("/api/tickets/{id}/split")
class SplitResource {
    private final SplitService splits;
    private final TicketQueries queries;
    private final SecurityIdentity identity;

    SplitResource(SplitService splits, TicketQueries queries, SecurityIdentity identity) {
        this.splits = splits;
        this.queries = queries;
        this.identity = identity;
    }

    /** Makes a ticket of its own, linked to this one, of part of what the customer wrote. The same Idempotency-Key splits once. */
    @POST
    @RolesAllowed("tickets:work")
    @ResponseStatus(201)
    @WithTransaction
    public Uni<TicketView> split(
            @RestPath UUID id,
            @RestHeader("Idempotency-Key") @Nullable @Size(max = 255) String key,
            @RestHeader("If-Match") @Nullable String seen,
            @Valid @NotNull Split split) {
        Matter matter =
                new Matter(split.subject(), split.messages().stream().distinct().toList());
        return splits.split(id, key, matter, ETag.version(seen), Caller.of(identity))
                .chain(queries::view);
    }

    record Split(
            @NotBlank @Size(max = 500) String subject,

            @NotEmpty @Size(max = 100) List<@NotNull UUID> messages) {}
}
