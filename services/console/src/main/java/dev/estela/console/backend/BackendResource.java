package dev.estela.console.backend;

import dev.estela.chassis.http.Problem;
import dev.estela.console.session.Signed;
import dev.estela.console.token.TokenSigner;
import io.quarkus.logging.Log;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The services' own APIs as the pages see them: {@code /console/api/tickets/…} is {@code /api/tickets/…}, asked with a token of whoever has signed in. What
 * they may do the services decide.
 */
@Path("/console/api/{service:orders|tracking|notices|surveys|customers|tickets|dead-letters}{rest:(/.*)?}")
@RolesAllowed(Signed.IN)
@Consumes(MediaType.WILDCARD)
class BackendResource {
    private static final String OURS = "/console";
    private static final List<String> BACK =
            List.of("Content-Type", "ETag", "Retry-After", "Content-Disposition", "X-Content-Type-Options");
    private static final byte[] NOTHING = {};

    private final BackendService backend;
    private final TokenSigner tokens;
    private final SecurityIdentity identity;

    BackendResource(BackendService backend, TokenSigner tokens, SecurityIdentity identity) {
        this.backend = backend;
        this.tokens = tokens;
        this.identity = identity;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> get(RoutingContext context) {
        return ask(context, null);
    }

    @POST
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> post(RoutingContext context, byte @Nullable [] body) {
        return ask(context, body);
    }

    @PUT
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> put(RoutingContext context, byte @Nullable [] body) {
        return ask(context, body);
    }

    @DELETE
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> delete(RoutingContext context) {
        return ask(context, null);
    }

    private Uni<RestResponse<byte[]>> ask(RoutingContext context, byte @Nullable [] body) {
        HttpServerRequest request = context.request();
        String path = request.uri().substring(OURS.length());
        String token = tokens.token(Signed.of(identity).account());
        return backend.ask(request.method().name(), path, request.headers(), body == null ? NOTHING : body, token)
                .map(BackendResource::answer)
                .onFailure(e -> !(e instanceof dev.estela.chassis.http.ProblemException))
                .transform(failure -> {
                    Log.warnf("%s %s: %s", request.method(), path.replaceAll("\\?.*", ""), failure.toString());
                    return Problem.of(503, "unavailable", "Not available right now", "Try again in a moment.")
                            .exception();
                });
    }

    private static RestResponse<byte[]> answer(BackendService.Answer answer) {
        var response = RestResponse.ResponseBuilder.<byte[]>create(answer.status())
                .entity(answer.body())
                .header("Cache-Control", "no-store");
        BACK.stream()
                .filter(answer.headers()::contains)
                .forEach(name -> response.header(name, answer.headers().get(name)));
        return response.build();
    }
}
