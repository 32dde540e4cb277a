package dev.estela.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The REST API of a running stack, called with the administrator's key. */
final class Api {
    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String key;

    Api(Stack stack) throws IOException {
        this.base = stack.url();
        this.key = stack.credential("admin.api-key");
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(checked(request(path).GET().build()).body());
    }

    long total(String path) throws IOException, InterruptedException {
        return get(path).path("total").asLong();
    }

    void put(String path, String body) throws IOException, InterruptedException {
        send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    /** Posts a batch of CloudEvents and waits until the broker holds it. */
    void accept(String path, String batch) throws IOException, InterruptedException {
        send(request(path)
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(BodyPublishers.ofString(batch)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + key);
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> unused = checked(request.build());
    }

    private HttpResponse<String> checked(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response;
    }
}
