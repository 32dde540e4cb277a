package dev.estela.chassis.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Enforces {@link RateLimited}. Buckets are kept per method and address, and forgotten when they are full again. */
@ApplicationScoped
public class RateLimiter {
    private static final int MAX_CLIENTS = 50_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(15))
            .build();

    @ServerRequestFilter
    public @Nullable RestResponse<Problem> limit(ResourceInfo resource, RoutingContext request) {
        RateLimited limit = resource.getResourceMethod().getAnnotation(RateLimited.class);
        if (limit == null) {
            return null;
        }
        String client =
                resource.getResourceMethod() + request.request().remoteAddress().hostAddress();
        ConsumptionProbe probe = buckets.get(client, key -> bucket(limit)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? null : refuse(probe);
    }

    private static RestResponse<Problem> refuse(ConsumptionProbe probe) {
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        RestResponse<Problem> response = Problem.of(
                        429, "too-many-requests", "Too many requests", "Try again in " + seconds + " s")
                .response();
        response.getHeaders().putSingle("Retry-After", Long.toString(seconds));
        return response;
    }

    private static Bucket bucket(RateLimited limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth
                        .capacity(limit.permits())
                        .refillGreedy(limit.permits(), Duration.ofSeconds(limit.seconds())))
                .build();
    }
}
