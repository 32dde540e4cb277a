package dev.estela.customers.note;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Notes about a person, for agents only. */
@Path("/api/customers/{id}/notes")
public class NoteResource {
    private static final String CARE = "customers:care";

    private final NoteService notes;
    private final SecurityIdentity identity;

    NoteResource(NoteService notes, SecurityIdentity identity) {
        this.notes = notes;
        this.identity = identity;
    }

    /** The newest first. */
    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<NoteView>> list(
            @RestPath String id,
            @RestQuery @Nullable String store,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        return notes.list(id, store, after, Limit.of(limit), caller());
    }

    /** The same Idempotency-Key writes once. */
    @POST
    @RolesAllowed(CARE)
    @ResponseStatus(201)
    @WithTransaction
    public Uni<NoteView> write(
            @RestPath String id,
            @RestQuery @Nullable String store,
            @RestHeader("Idempotency-Key") @Nullable @Size(max = 255) String key,
            @Valid @NotNull Words words) {
        return notes.write(id, store, key, words.text(), caller());
    }

    /** One's own only. */
    @PUT
    @Path("{note}")
    @RolesAllowed(CARE)
    @WithTransaction
    public Uni<RestResponse<NoteView>> change(
            @RestPath String id,
            @RestPath UUID note,
            @RestQuery @Nullable String store,
            @RestHeader("If-Match") @Nullable String seen,
            @Valid @NotNull Words words) {
        return notes.change(new NoteService.Place(id, store, note), ETag.version(seen), words.text(), caller())
                .map(changed -> RestResponse.ResponseBuilder.ok(changed)
                        .header(ETag.HEADER, ETag.of(changed.version()))
                        .build());
    }

    /** One's own only. */
    @DELETE
    @Path("{note}")
    @RolesAllowed(CARE)
    @WithTransaction
    public Uni<Void> remove(
            @RestPath String id,
            @RestPath UUID note,
            @RestQuery @Nullable String store,
            @RestHeader("If-Match") @Nullable String seen) {
        return notes.remove(new NoteService.Place(id, store, note), ETag.version(seen), caller());
    }

    private Caller caller() {
        return Caller.of(identity);
    }

    public record Words(@NotBlank @Size(max = 10_000) String text) {}
}
