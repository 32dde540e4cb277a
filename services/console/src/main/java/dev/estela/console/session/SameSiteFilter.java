package dev.estela.console.session;

import dev.estela.chassis.http.Problem;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** What changes something comes from the console's own pages: a form of another site can send neither this header nor the cookie. */
class SameSiteFilter {
    private static final String HEADER = "X-Estela-Console";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter
    @Nullable
    RestResponse<Problem> check(RoutingContext context) {
        var request = context.request();
        String site = request.getHeader("Sec-Fetch-Site");
        boolean ours = request.getHeader(HEADER) != null && (site == null || site.equals("same-origin"));
        return ours
                        || HARMLESS.contains(request.method().name())
                        || !context.normalizedPath().startsWith(SessionKey.PATH)
                ? null
                : Problem.of(
                                403,
                                "foreign-request",
                                "This did not come from the console",
                                "The header " + HEADER + " is missing")
                        .response();
    }
}
