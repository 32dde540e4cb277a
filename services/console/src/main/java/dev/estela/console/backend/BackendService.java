package dev.estela.console.backend;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks a service for an agent: only the headers named here go there and come back. */
@ApplicationScoped
public class BackendService {
    private static final List<String> THERE = List.of(
            "Accept", "Accept-Language", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key", "traceparent");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 64;
    private static final int WAITING = 1_000;

    private final HttpClient client;
    private final String backend;

    BackendService(Vertx vertx, @ConfigProperty(name = "estela.console.backend") String backend) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(2_000).setMaxHeaderSize(32_768),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS).setMaxWaitQueueSize(WAITING));
        this.backend = backend.replaceAll("/+$", "");
    }

    public Uni<Answer> ask(String method, String path, MultiMap headers, byte[] body, String token) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(method))
                .setAbsoluteURI(backend + path)
                .setTimeout(PATIENCE.toMillis());
        return Uni.createFrom().completionStage(() -> client.request(options)
                .compose(request -> {
                    THERE.stream()
                            .filter(headers::contains)
                            .forEach(name -> request.putHeader(name, headers.get(name)));
                    return request.putHeader("Authorization", "Bearer " + token).send(Buffer.buffer(body));
                })
                .compose(BackendService::answer)
                .toCompletionStage());
    }

    private static Future<Answer> answer(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response.statusCode(), response.headers(), body.getBytes()));
    }

    public record Answer(int status, MultiMap headers, byte[] body) {}
}
