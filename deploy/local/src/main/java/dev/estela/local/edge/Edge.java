package dev.estela.local.edge;

import dev.estela.local.service.ServiceName;
import dev.estela.local.web.LocalHandler;
import dev.estela.local.web.LocalRequest;
import dev.estela.local.web.LocalResponse;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one address the outside sees: it hands requests to the services unchanged, and answers a few itself. */
public final class Edge implements AutoCloseable {
    public static final long BODY_LIMIT = 10L << 20;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

    private final Vertx vertx;
    private final HttpServer server;
    private final EdgeRoutes routes;
    private final ServiceProxy proxy;

    private Edge(EdgeRoutes routes, ToIntFunction<ServiceName> ports) {
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(2)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.routes = routes;
        this.proxy = new ServiceProxy(vertx, ports);
        this.server = vertx.createHttpServer(new HttpServerOptions()
                        .setHandle100ContinueAutomatically(true)
                        .setMaxInitialLineLength(16_384)
                        .setMaxHeaderSize(32_768)
                        .setIdleTimeout(120))
                .requestHandler(this::dispatch);
    }

    /** Starts it on the loopback address; {@code ports} tells where each service listens. */
    public static Edge start(int port, EdgeRoutes routes, ToIntFunction<ServiceName> ports) throws Exception {
        Edge edge = new Edge(routes, ports);
        HttpServer listening = edge.server
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        LOG.info("Edge on port {}", listening.actualPort());
        return edge;
    }

    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private void dispatch(HttpServerRequest request) {
        Optional<EdgeRoutes.Route> route = routes.find(request.method().name(), rawPath(request));
        if (route.isEmpty()) {
            refuse(request, LocalResponse.problem(404, "not-found", "Nothing here", "No service answers this path."));
        } else if (RequestBody.declaredTooLarge(request)) {
            refuseTooLarge(request);
        } else {
            switch (route.get()) {
                case EdgeRoutes.Route.Service service -> forward(request, service.name());
                case EdgeRoutes.Route.Local local -> answer(request, local.handler());
            }
        }
    }

    private void forward(HttpServerRequest request, ServiceName service) {
        finish(request, proxy.forward(request, service));
    }

    private void answer(HttpServerRequest request, LocalHandler handler) {
        Context context = vertx.getOrCreateContext();
        finish(
                request,
                RequestBody.collect(request)
                        .compose(body -> onVirtualThread(context, handler, local(request, body)))
                        .compose(response -> send(request.response(), response)));
    }

    private static Future<LocalResponse> onVirtualThread(Context context, LocalHandler handler, LocalRequest request) {
        io.vertx.core.Promise<LocalResponse> promise = io.vertx.core.Promise.promise();
        Thread thread = Thread.ofVirtual().name("edge").unstarted(() -> {
            LocalResponse response = handled(handler, request);
            context.runOnContext(nothing -> promise.complete(response));
        });
        thread.start();
        return promise.future();
    }

    private static LocalResponse handled(LocalHandler handler, LocalRequest request) {
        try {
            return handler.handle(request);
        } catch (Exception e) {
            LOG.error("{} {} failed", request.method(), request.path(), e);
            return LocalResponse.problem(
                    500, "unexpected", "Something went wrong", "The log of the launcher says what.");
        }
    }

    private void finish(HttpServerRequest request, Future<Void> done) {
        Future<Void> handled = done.onFailure(failure -> {
            if (request.response().headWritten()) {
                request.connection().close().onFailure(e -> LOG.debug("Already closed", e));
            } else if (failure instanceof RequestBody.TooLargeException) {
                refuseTooLarge(request);
            } else {
                LOG.warn("{} {}: {}", request.method(), rawPath(request), failure.toString());
                refuse(
                        request,
                        LocalResponse.problem(
                                        503,
                                        "unavailable",
                                        "Not available right now",
                                        "The service that answers this is starting or down; try again in a moment.")
                                .with("Retry-After", "2"));
            }
        });
        LOG.trace("Handling {}", handled);
    }

    /** Most clients listen only when all of their body is sent, so the rest of it is read and thrown away first, unless it is absurd or takes too long. */
    private void refuseTooLarge(HttpServerRequest request) {
        if (RequestBody.worthReading(request)) {
            long late = vertx.setTimer(PATIENCE_MILLIS, waited -> refuse(request, tooLarge()));
            RequestBody.drop(request).onComplete(read -> {
                if (vertx.cancelTimer(late)) {
                    refuse(request, tooLarge());
                }
            });
        } else {
            refuse(request, tooLarge());
        }
    }

    /** Answers without reading the rest of the request, so the connection cannot be used again. */
    private static void refuse(HttpServerRequest request, LocalResponse response) {
        Future<Void> sent = send(request.response().putHeader("Connection", "close"), response)
                .compose(nothing -> request.connection().close());
        LOG.trace("Refusing {}", sent);
    }

    private static Future<Void> send(HttpServerResponse out, LocalResponse response) {
        out.setStatusCode(response.status());
        response.headers().forEach(out::putHeader);
        return out.end(Buffer.buffer(response.body()));
    }

    private static LocalResponse tooLarge() {
        return LocalResponse.problem(
                413,
                "too-large",
                "Too large",
                "A request may have " + (BODY_LIMIT >> 20) + " MB; send several smaller ones.");
    }

    private static LocalRequest local(HttpServerRequest request, Buffer body) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new LocalRequest(
                request.method().name(), rawPath(request), query(request.query()), headers, body.getBytes());
    }

    private static String rawPath(HttpServerRequest request) {
        String uri = request.uri();
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return query;
        }
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            List<String> values = query.computeIfAbsent(name, unused -> new ArrayList<>());
            values.addLast(value);
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
