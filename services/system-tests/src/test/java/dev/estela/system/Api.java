package dev.estela.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Estela as a client sees it: nothing but HTTP through the edge. */
final class Api {
    static final String EVENT = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final Properties credentials;

    Api(URI base, Properties credentials) {
        this.base = base;
        this.credentials = credentials;
    }

    URI base() {
        return base;
    }

    /** A line of the credentials that the launcher wrote. */
    String credential(String name) {
        return credentials.getProperty(name);
    }

    /** @param key admin, publisher or carrier; null for nobody */
    HttpRequest.Builder request(String key, String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofMinutes(20));
        return key == null
                ? builder
                : builder.header("Authorization", "Bearer " + credentials.getProperty(key + ".api-key"));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer get(String path) {
        return send(request("admin", path).GET());
    }

    JsonNode json(String path) {
        return get(path).is(200).json();
    }

    /** Every item of a list, page after page. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = null;
        do {
            JsonNode page = json(path + (path.contains("?") ? "&" : "?") + "limit=200"
                    + (next == null ? "" : "&after=" + encoded(next)));
            page.path("items").forEach(items::add);
            next = page.path("next").asText(null);
        } while (next != null && !next.equals("null"));
        return items;
    }

    Answer orders(String contentType, String body) {
        return post("publisher", "/api/orders/events", contentType, BodyPublishers.ofString(body));
    }

    Answer scans(String contentType, String body) {
        return post("carrier", "/api/tracking/scans", contentType, BodyPublishers.ofString(body));
    }

    Answer post(String key, String path, String contentType, BodyPublisher body) {
        return send(request(key, path).header("Content-Type", contentType).POST(body));
    }

    Answer put(String key, String path, String body) {
        return send(
                request(key, path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    /** Moves the business clock; when this returns the system is at rest. */
    void clock(Instant to) {
        put("admin", "/api/simulation/clock", "{\"now\":\"%s\"}".formatted(to)).is(200);
    }

    void clock(String to) {
        clock(Instant.parse(to));
    }

    Instant now() {
        return Instant.parse(json("/api/simulation/clock").path("now").asText());
    }

    /** Waits until everything sent so far has had all its consequences. */
    void rest() {
        clock(now());
    }

    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
