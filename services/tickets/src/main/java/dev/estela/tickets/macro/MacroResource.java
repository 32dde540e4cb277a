package dev.estela.tickets.macro;

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

/** Answers that are given again and again. */
@Path("/api/tickets/macros")
class MacroResource {
    private static final String MANAGE = "tickets:manage";

    private final MacroService macros;
    private final SecurityIdentity identity;

    MacroResource(MacroService macros, SecurityIdentity identity) {
        this.macros = macros;
        this.identity = identity;
    }

    /**
     * By title.
     *
     * @param store only those it can use: its own and those of all stores
     * @param q what stands in title, id or text
     */
    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<MacroView>> list(
            @RestQuery @Nullable String store,
            @RestQuery @Nullable @Size(max = 100) String q,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        return macros.list(store, q, after, limit, caller());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("read")
    @WithSession
    public Uni<RestResponse<MacroView>> get(@RestPath String id) {
        return macros.get(id, caller()).map(MacroResource::answer);
    }

    /** Makes one, with {@code If-Match: "0"}, or writes it anew. */
    @PUT
    @Path("{id}")
    @RolesAllowed(MANAGE)
    @WithTransaction
    public Uni<RestResponse<MacroView>> put(
            @RestPath String id, @RestHeader("If-Match") @Nullable String seen, @Valid @NotNull Macro macro) {
        if (!macro.id().equals(id)) {
            throw Problem.invalid(List.of(new FieldError("/id", "must be the id of the path")));
        }
        return macros.put(macro, ETag.version(seen), caller()).map(MacroResource::answer);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(MANAGE)
    @WithTransaction
    public Uni<Void> remove(@RestPath String id, @RestHeader("If-Match") @Nullable String seen) {
        return macros.remove(id, ETag.version(seen), caller());
    }

    private static RestResponse<MacroView> answer(MacroView macro) {
        return RestResponse.ResponseBuilder.ok(macro)
                .header(ETag.HEADER, ETag.of(macro.version()))
                .build();
    }

    private Caller caller() {
        return Caller.of(identity);
    }
}
