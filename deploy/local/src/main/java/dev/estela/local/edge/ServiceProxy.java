package dev.estela.local.edge;

import dev.estela.local.service.ServiceName;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.function.ToIntFunction;

/** Hands a request to a service and its answer back: method, path, headers and bodies as they are. */
final class ServiceProxy {
    /** Only the edge says where a request came from. */
    private static final List<String> OURS =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Proto");

    private final HttpClient client;
    private final ToIntFunction<ServiceName> ports;

    ServiceProxy(Vertx vertx, ToIntFunction<ServiceName> ports) {
        this.ports = ports;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(2_000)
                        .setKeepAliveTimeout(20)
                        .setDecompressionSupported(false)
                        .setMaxHeaderSize(32_768),
                new PoolOptions().setHttp1MaxSize(64));
    }

    Future<Void> forward(HttpServerRequest request, ServiceName service) {
        ProxyRequest proxied = ProxyRequest.reverseProxy(request);
        forwarded(proxied, request);
        Future<Void> ready = RequestBody.declared(request) ? Future.succeededFuture() : collected(request, proxied);
        return ready.compose(nothing -> connect(request.method(), service))
                .compose(proxied::send)
                .compose(ProxyResponse::send);
    }

    /** A body of unknown length is read whole first: the limit must hold before a service sees any of it. */
    private static Future<Void> collected(HttpServerRequest request, ProxyRequest proxied) {
        return RequestBody.collect(request).map(body -> {
            ProxyRequest same = proxied.setBody(Body.body(body));
            same.headers().remove("Transfer-Encoding");
            return null;
        });
    }

    private Future<HttpClientRequest> connect(HttpMethod method, ServiceName service) {
        return client.request(new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(ports.applyAsInt(service))
                .setIdleTimeout(90_000));
    }

    private static void forwarded(ProxyRequest proxied, HttpServerRequest request) {
        OURS.forEach(name -> proxied.headers().remove(name));
        proxied.putHeader("X-Forwarded-For", request.remoteAddress().hostAddress());
        proxied.putHeader("X-Forwarded-Proto", "http");
        String host = request.getHeader("Host");
        if (host != null) {
            proxied.putHeader("X-Forwarded-Host", host);
        }
    }
}
