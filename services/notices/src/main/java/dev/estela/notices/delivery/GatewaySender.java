package dev.estela.notices.delivery;

import dev.estela.chassis.dispatch.Outcome;
import dev.estela.chassis.dispatch.Outcome.Why;
import dev.estela.notices.delivery.DeliveryConfig.Http;
import dev.estela.notices.kind.Channel;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands short messages to a gateway over HTTP: no redirects, and no way into our own network. */
@ApplicationScoped
class GatewaySender implements ChannelSender {
    private final Http config;
    private final HttpClient client;

    GatewaySender(DeliveryConfig config, Vertx vertx) {
        this.config = config.http();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) this.config.timeout().toMillis()));
    }

    @Override
    public Channel channel() {
        return Channel.HTTP;
    }

    @Override
    public Outcome send(Message message) {
        if (config.url().isEmpty()) {
            return new Outcome.Never(Why.OFF, "No gateway is configured");
        }
        try {
            int status = post(URI.create(config.url().get()), message);
            return outcome(status);
        } catch (UnknownHostException e) {
            return Outcome.Later.notTaken("The gateway has no usable address: " + e.getMessage());
        } catch (ExecutionException e) {
            return broken(Objects.requireNonNull(e.getCause(), "a request that failed says why"));
        } catch (TimeoutException e) {
            return Outcome.Later.perhapsTaken("The gateway did not answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.Later.perhapsTaken("Interrupted");
        }
    }

    private Outcome outcome(int status) {
        if (config.success().contains(status)) {
            return new Outcome.Sent();
        }
        String answer = "The gateway answered " + status;
        if (status == 408 || status == 425 || status == 429 || status == 503) {
            return Outcome.Later.notTaken(answer);
        }
        return status >= 500 ? Outcome.Later.perhapsTaken(answer) : new Outcome.Never(Why.REFUSED, answer);
    }

    private static Outcome broken(Throwable failure) {
        String error = "The gateway cannot be reached: " + failure.getMessage();
        return failure instanceof ConnectException ? Outcome.Later.notTaken(error) : Outcome.Later.perhapsTaken(error);
    }

    private int post(URI url, Message message)
            throws UnknownHostException, ExecutionException, InterruptedException, TimeoutException {
        boolean tls = "https".equals(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
        InetAddress address = Addresses.resolve(url.getHost(), config.allowPrivate());
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(url.getRawQuery() == null ? path(url) : path(url) + "?" + url.getRawQuery())
                .setTimeout(config.timeout().toMillis())
                .putHeader("Content-Type", "application/json")
                .putHeader("Idempotency-Key", message.messageId().toString());
        config.headers().forEach(options::putHeader);
        return client.request(options)
                .compose(request -> request.send(Buffer.buffer(message.raw())))
                .compose(response -> response.end().map(response.statusCode()))
                .toCompletionStage()
                .toCompletableFuture()
                .get(config.timeout().toMillis() * 2, TimeUnit.MILLISECONDS);
    }

    private static String path(URI url) {
        return url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    }

    @PreDestroy
    void close() {
        var closing = client.close();
        closing.onComplete(done -> {});
    }
}
