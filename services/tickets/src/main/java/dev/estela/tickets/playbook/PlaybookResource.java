package dev.estela.tickets.playbook;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is done about a kind of trouble, step by step. */
@Path("/api/tickets/playbooks")
class PlaybookResource {
    private static final String MANAGE = "tickets:manage";

    private final PlaybookService playbooks;
    private final SecurityIdentity identity;

    PlaybookResource(PlaybookService playbooks, SecurityIdentity identity) {
        this.playbooks = playbooks;
        this.identity = identity;
    }

    /**
     * By title.
     *
     * @param store only those it can use: its own and those of all stores
     * @param q what stands in title or id
     */
    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<PlaybookView>> list(
            @RestQuery @Nullable String store,
            @RestQuery @Nullable @Size(max = 100) String q,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        return playbooks.list(store, q, after, limit, caller());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("read")
    @WithSession
    public Uni<RestResponse<PlaybookView>> get(@RestPath String id) {
        return playbooks.get(id, caller()).map(PlaybookResource::answer);
    }

    /** Makes one, with {@code If-Match: "0"}, or writes it anew. */
    @PUT
    @Path("{id}")
    @RolesAllowed(MANAGE)
    @WithTransaction
    public Uni<RestResponse<PlaybookView>> put(
            @RestPath String id, @RestHeader("If-Match") @Nullable String seen, @Valid @NotNull Playbook playbook) {
        if (!playbook.id().equals(id)) {
            throw Problem.invalid(List.of(new FieldError("/id", "must be the id of the path")));
        }
        return playbooks.put(playbook, ETag.version(seen), caller()).map(PlaybookResource::answer);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(MANAGE)
    @WithTransaction
    public Uni<Void> remove(@RestPath String id, @RestHeader("If-Match") @Nullable String seen) {
        return playbooks.remove(id, ETag.version(seen), caller());
    }

    private static RestResponse<PlaybookView> answer(PlaybookView playbook) {
        return RestResponse.ResponseBuilder.ok(playbook)
                .header(ETag.HEADER, ETag.of(playbook.version()))
                .build();
    }

    private Caller caller() {
        return Caller.of(identity);
    }
}
