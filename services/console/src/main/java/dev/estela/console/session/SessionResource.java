package dev.estela.console.session;

import dev.estela.chassis.http.RateLimited;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/** Signing in and out. The browser holds a cookie no script can read, and never a token. */
@Path("/console/api/session")
class SessionResource {
    private final SessionService sessions;
    private final SecurityIdentity identity;
    private final Clock clock;
    private final boolean secure;

    SessionResource(
            SessionService sessions,
            SecurityIdentity identity,
            Clock clock,
            @ConfigProperty(name = "estela.public-url") String publicUrl) {
        this.sessions = sessions;
        this.identity = identity;
        this.clock = clock;
        this.secure = publicUrl.startsWith("https:");
    }

    @POST
    @PermitAll
    @RateLimited(permits = 20, seconds = 60)
    public Uni<RestResponse<Void>> signIn(@Valid @NotNull Credentials credentials) {
        return sessions.signIn(credentials.user().strip(), credentials.password())
                .map(key -> answer(cookie(key.value(), -1)));
    }

    @GET
    @Authenticated
    public Me me() {
        return Me.of(Signed.of(identity).account(), clock.instant());
    }

    @DELETE
    @Authenticated
    public Uni<RestResponse<Void>> signOut() {
        return sessions.signOut(Signed.of(identity).key()).map(gone -> answer(cookie("", 0)));
    }

    @PUT
    @Path("password")
    @Authenticated
    @RateLimited(permits = 10, seconds = 60)
    public Uni<Void> changePassword(@Valid @NotNull PasswordChange change) {
        Signed signed = Signed.of(identity);
        return sessions.changePassword(signed.key(), signed.account().id(), change.current(), change.next());
    }

    @PUT
    @Path("preferences")
    @Authenticated
    public Uni<Void> prefer(@Valid @NotNull Preferences preferences) {
        return sessions.prefer(
                Signed.of(identity).account().id(),
                preferences.language(),
                preferences.zone().toString());
    }

    /** Strict: no other site's link or form carries it. */
    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(SessionKey.COOKIE)
                .value(value)
                .path(SessionKey.PATH)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(maxAge)
                .build();
    }

    private static RestResponse<Void> answer(NewCookie cookie) {
        return RestResponse.ResponseBuilder.<Void>noContent().cookie(cookie).build();
    }

    record Credentials(
            @NotBlank @Size(max = 200) String user,
            @NotBlank @Size(max = 1_000) String password) {
        @Override
        public String toString() {
            return "Credentials of " + user;
        }
    }

    record PasswordChange(
            @NotBlank @Size(max = 1_000) String current,
            @NotBlank @Size(max = 1_000) String next) {
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    record Preferences(
            @NotNull @Pattern(regexp = "es|en") String language,
            @NotNull java.time.ZoneId zone) {}
}
