package dev.estela.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running Estela, as any client sees it. What is only busy for a moment is asked again. */
public class EstelaApi {
    private static final Logger LOG = LoggerFactory.getLogger(EstelaApi.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(30);
    private static final int ATTEMPTS = 5;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI base;
    private final Credentials credentials;

    public EstelaApi(URI base, Credentials credentials) {
        this.base = base;
        this.credentials = credentials;
    }

    public URI base() {
        return base;
    }

    public JsonNode get(String path) throws InterruptedException {
        return json(send("GET " + path, request(path, credentials.adminKey()).GET()));
    }

    /** How many there are of what a {@code …/counts} counts. */
    public long count(String path) throws InterruptedException {
        return get(path).path("total").asLong();
    }

    /** Registers a store, or changes it. */
    public void putStore(String store, String json) throws InterruptedException {
        String path = "/api/orders/stores/" + store;
        put(path, json);
    }

    /** The simulated instant, or nothing where the clock is real. */
    public Optional<Instant> clock() throws InterruptedException {
        try {
            return Optional.of(
                    Instant.parse(get("/api/simulation/clock").path("now").asText()));
        } catch (ApiException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Moves the clock; returns when the system is at rest. */
    public void moveClock(Instant to) throws InterruptedException {
        put("/api/simulation/clock", "{\"now\":\"%s\"}".formatted(to));
    }

    void postOrderEvents(String batch) throws InterruptedException {
        post("/api/orders/events", credentials.publisherKey(), batch);
    }

    void postScans(String batch) throws InterruptedException {
        post("/api/tracking/scans", credentials.carrierKey(), batch);
    }

    /** A page for people, as a browser without a script gets it. */
    public String page(String path) throws InterruptedException {
        return send("GET " + path, HttpRequest.newBuilder(base.resolve(path)).GET())
                .body();
    }

    /** A form sent by a browser without a script. */
    public void postForm(String path, String form) throws InterruptedException {
        HttpResponse<String> done = send(
                "POST " + path,
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        LOG.debug("{} answered with {}", path, done.statusCode());
    }

    private void post(String path, String key, String batch) throws InterruptedException {
        HttpResponse<String> accepted = send(
                "POST " + path,
                request(path, key)
                        .header("Content-Type", "application/cloudevents-batch+json")
                        .POST(BodyPublishers.ofString(batch)));
        LOG.debug("{} events answered with {}", path, accepted.statusCode());
    }

    private void put(String path, String json) throws InterruptedException {
        HttpResponse<String> done = send(
                "PUT " + path,
                request(path, credentials.adminKey())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
        LOG.debug("{} answered with {}", path, done.statusCode());
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(String name, HttpRequest.Builder builder) throws InterruptedException {
        HttpRequest request = builder.timeout(LONGEST_ANSWER).build();
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() < 400) {
                    return answer;
                }
                ApiException refused = new ApiException(name, answer.statusCode(), problem(answer.body()));
                if (!passing(refused) || attempt == ATTEMPTS) {
                    throw refused;
                }
                Thread.sleep(pause(answer));
            } catch (ConnectException e) {
                throw new ReplayException("Nothing answers at " + base + ": start Estela with ./estela up.");
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException(name, e);
                }
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    /** A system that does not come to rest has been waited for already. */
    private static boolean passing(ApiException refused) {
        return switch (refused.status()) {
            case 429, 502, 504 -> true;
            case 503 -> !refused.problem().path("type").asText().endsWith(":not-at-rest");
            default -> false;
        };
    }

    private static Duration pause(HttpResponse<String> answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("1");
        return Duration.ofSeconds(seconds.matches("\\d{1,2}") ? Long.parseLong(seconds) : 1);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode problem(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            return problem.isObject() ? problem : JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            return JSON.valueToTree(Map.of("detail", body.length() > 300 ? body.substring(0, 300) : body));
        }
    }
}
