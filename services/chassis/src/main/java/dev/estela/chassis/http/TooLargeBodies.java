package dev.estela.chassis.http;

import dev.estela.chassis.json.Json;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells a caller that a body is too large in a way it can hear: most clients send all of a body before they listen, and one that is cut off in the middle
 * learns nothing. So what was announced is read and thrown away, unless it is absurd, takes too long, or the caller waits for our
 * word.
 */
@ApplicationScoped
public class TooLargeBodies {
    private static final int BEFORE_THE_SERVERS_OWN_LIMIT = 1_000;
    private static final int ABSURD = 20;
    private static final long PATIENCE_MILLIS = 10_000;

    private final long limit;
    private final String problem;

    TooLargeBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, Json json) {
        this.limit = limit.asLongValue();
        this.problem = json.write(Map.of(
                "type",
                "urn:estela:problem:too-large",
                "title",
                "The body is too large",
                "status",
                413,
                "detail",
                "It may have " + this.limit + " bytes; send several batches"));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN_LIMIT);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        long announced = length(request.getHeader("Content-Length"));
        if (announced <= limit) {
            context.next();
        } else if (announced > limit * ABSURD || request.getHeader("Expect") != null) {
            refuse(context, true);
        } else {
            long late = context.vertx().setTimer(PATIENCE_MILLIS, waited -> refuse(context, true));
            request.handler(dropped -> {})
                    .endHandler(end -> {
                        context.vertx().cancelTimer(late);
                        refuse(context, false);
                    })
                    .resume();
        }
    }

    private void refuse(RoutingContext context, boolean close) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        var response = context.response().setStatusCode(413).putHeader("Content-Type", "application/problem+json");
        if (close) {
            response.putHeader("Connection", "close");
        }
        response.end(problem).onComplete(sent -> {});
    }

    private static long length(String header) {
        return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : 0;
    }
}
