package dev.estela.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

/** The REST API of a running stack, called with the administrator's key. */
public final class Api {
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final URI base;
    private final String key;

    public Api(Stack stack) throws IOException {
        this.base = stack.url();
        this.key = stack.credential("admin.api-key");
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(checked(request(path).GET().build()).body());
    }

    /** Hands over every item of a list, page after page. */
    public void each(String path, Consumer<JsonNode> to) throws IOException, InterruptedException {
        String after = "";
        do {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + after);
            page.path("items").forEach(to);
            String next = page.path("next").asText("");
            after = next.isEmpty() || next.equals("null")
                    ? ""
                    : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!after.isEmpty());
    }

    public long total(String path) throws IOException, InterruptedException {
        return get(path).path("total").asLong();
    }

    public void put(String path, String body) throws IOException, InterruptedException {
        send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    public JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return JSON.readTree(checked(request.build()).body());
    }

    /** Posts a batch of CloudEvents and waits until the broker holds it. */
    public void accept(String path, String batch) throws IOException, InterruptedException {
        send(request(path)
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(BodyPublishers.ofString(batch)));
    }

    /** Not now: the same request may succeed later. */
    public static final class UnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnavailableException(String message) {
            super(message);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT).header("Authorization", "Bearer " + key);
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> unused = checked(request.build());
    }

    private HttpResponse<String> checked(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 500 || response.statusCode() == 429) {
            throw new UnavailableException(request.uri() + " answered " + response.statusCode());
        }
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response;
    }
}
