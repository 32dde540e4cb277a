package dev.estela.customers.tag;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Limit;
import dev.estela.chassis.paging.Page;
import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Gives people tags and takes them away; both may be repeated. */
@Path("/api/customers")
public class TagResource {
    private static final String CARE = "customers:care";
    private static final String WORD = "[\\p{Ll}\\p{Lo}\\p{Nd}_-]{1,40}";
    private static final String RULE = "must be 1 to 40 small letters, digits, - or _";

    private final TagService tags;
    private final SecurityIdentity identity;

    TagResource(TagService tags, SecurityIdentity identity) {
        this.tags = tags;
        this.identity = identity;
    }

    /**
     * The tags people of a store have, by name.
     *
     * @param q how they begin
     */
    @GET
    @Path("tags")
    @RolesAllowed("read")
    @WithSession
    public Uni<Page<TagView>> known(
            @RestQuery @Nullable String store,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        if (store == null) {
            throw Problem.invalid(List.of(new FieldError("store", "is required")));
        }
        return tags.known(store, q == null ? "" : q, after, Limit.of(limit));
    }

    @PUT
    @Path("{id}/tags/{tag}")
    @RolesAllowed(CARE)
    @WithTransaction
    public Uni<TagsView> add(
            @RestPath String id,
            @RestPath @Pattern(regexp = WORD, message = RULE) String tag,
            @RestQuery @Nullable String store) {
        return tags.add(id, store, tag, Caller.of(identity));
    }

    @DELETE
    @Path("{id}/tags/{tag}")
    @RolesAllowed(CARE)
    @WithTransaction
    public Uni<TagsView> remove(@RestPath String id, @RestPath String tag, @RestQuery @Nullable String store) {
        return tags.remove(id, store, tag, Caller.of(identity));
    }
}
