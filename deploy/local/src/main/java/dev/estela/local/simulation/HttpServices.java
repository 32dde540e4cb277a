package dev.estela.local.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Talks to the services' simulation endpoints over connections that stay open. */
class HttpServices implements Services {
    private static final ObjectMapper JSON = new ObjectMapper();
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
    public SystemState settle(Map<String, Long> ends) throws InterruptedException {
        return ask(services, "/simulation/settle", JSON.createObjectNode().set("ends", JSON.valueToTree(ends)));
    }

    @Override
    public List<Integer> stages() {
        return services.stream().map(ServiceAddress::stage).distinct().sorted().toList();
    }

    @Override
    public SystemState advance(int stage, Instant to) throws InterruptedException {
        List<ServiceAddress> these =
                services.stream().filter(s -> s.stage() == stage).toList();
        return ask(these, "/simulation/advance", JSON.createObjectNode().put("to", to.toString()));
    }

    private SystemState ask(List<ServiceAddress> services, String path, JsonNode body) throws InterruptedException {
        List<CompletableFuture<HttpResponse<String>>> asked =
                services.stream().map(s -> send(s.base().resolve(path), body)).toList();
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

    private CompletableFuture<HttpResponse<String>> send(URI uri, JsonNode body) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
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
