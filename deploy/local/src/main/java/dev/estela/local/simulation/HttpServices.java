package dev.estela.local.simulation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Talks to the services' simulation endpoints over connections that stay open. */
class HttpServices implements Services {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<ServiceAddress> services;
    private final String key;

    HttpServices(List<ServiceAddress> services, String key) {
        this.services = List.copyOf(services);
        this.key = key;
    }

    @Override
    public SystemState states() throws InterruptedException {
        return ask(services, HttpServices::state);
    }

    @Override
    public SystemState states(Set<String> names) throws InterruptedException {
        return ask(services.stream().filter(s -> names.contains(s.name())).toList(), HttpServices::state);
    }

    @Override
    public SystemState advance(Instant to) throws InterruptedException {
        String body = "{\"to\":\"%s\"}".formatted(to);
        return ask(services, base -> HttpRequest.newBuilder(base.resolve("/simulation/advance"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder state(URI base) {
        return HttpRequest.newBuilder(base.resolve("/simulation/state")).GET();
    }

    private SystemState ask(List<ServiceAddress> services, Function<URI, HttpRequest.Builder> question)
            throws InterruptedException {
        List<CompletableFuture<HttpResponse<String>>> asked =
                services.stream().map(s -> send(question.apply(s.base()))).toList();
        List<ServiceState> states = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < services.size(); i++) {
            try {
                states.add(state(services.get(i).name(), asked.get(i).get()));
            } catch (ExecutionException | IOException | RuntimeException e) {
                silent.add(services.get(i).name() + " does not answer (" + reason(e) + ")");
            }
        }
        if (!silent.isEmpty()) {
            throw new NotAtRestException(silent);
        }
        return new SystemState(states);
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        HttpRequest authorized = request.header("Authorization", "Bearer " + key)
                .timeout(PATIENCE)
                .build();
        return http.sendAsync(authorized, BodyHandlers.ofString());
    }

    private static ServiceState state(String service, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        return ServiceState.parse(service, answer.body());
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
