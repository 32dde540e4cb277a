package dev.estela.customers.erasure;

import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Erases what is personal about somebody, in every service, and says how far it has come. */
@Path("/api/customers")
public class ErasureResource {
    private final ErasureService erasures;
    private final SecurityIdentity identity;

    ErasureResource(ErasureService erasures, SecurityIdentity identity) {
        this.erasures = erasures;
        this.identity = identity;
    }

    /** The id is a person's or any of their customer ids, of the store where one is named: all of them are erased. It cannot be undone. */
    @POST
    @Path("{id}/erasure")
    @RolesAllowed("customers:erase")
    @ResponseStatus(202)
    @WithTransaction
    public Uni<ErasureView> erase(
            @RestPath String id, @RestQuery @Nullable String store, @Valid @NotNull Request request) {
        return erasures.erase(id, store, request.basis(), Caller.of(identity));
    }

    /** The newest first. */
    @GET
    @Path("erasures")
    @RolesAllowed("customers:erase")
    @WithSession
    public Uni<Page<ErasureView>> list(@RestQuery String store, @RestQuery String after, @RestQuery Integer limit) {
        return erasures.list(store, after, Limit.of(limit));
    }

    @GET
    @Path("erasures/{erasureId}")
    @RolesAllowed("customers:erase")
    @WithSession
    public Uni<ErasureView> get(@RestPath UUID erasureId) {
        return erasures.get(erasureId);
    }

    /** @param basis the ground of article 17 (1) GDPR */
    public record Request(@NotNull Basis basis) {}
}
