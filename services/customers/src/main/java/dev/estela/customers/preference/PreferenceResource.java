package dev.estela.customers.preference;

import dev.estela.chassis.http.ETag;
import dev.estela.chassis.security.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How a person wants to be written to; it holds for all their customer ids. */
@Path("/api/customers/{id}/preferences")
public class PreferenceResource {
    private final PreferenceService preferences;
    private final SecurityIdentity identity;

    PreferenceResource(PreferenceService preferences, SecurityIdentity identity) {
        this.preferences = preferences;
        this.identity = identity;
    }

    @GET
    @RolesAllowed("read")
    @WithSession
    public Uni<RestResponse<PreferencesView>> get(@RestPath String id, @RestQuery @Nullable String store) {
        return preferences.get(id, store, Caller.of(identity)).map(PreferenceResource::answer);
    }

    /** Replaces them all, with {@code If-Match: "0"} for whoever has said nothing yet. */
    @PUT
    @RolesAllowed("customers:care")
    @WithTransaction
    public Uni<RestResponse<PreferencesView>> put(
            @RestPath String id,
            @RestQuery @Nullable String store,
            @RestHeader("If-Match") @Nullable String seen,
            @Valid @NotNull Preferences wishes) {
        return preferences
                .put(id, store, ETag.version(seen), wishes, Caller.of(identity))
                .map(PreferenceResource::answer);
    }

    private static RestResponse<PreferencesView> answer(PreferencesView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(ETag.HEADER, ETag.of(view.version()))
                .build();
    }
}
