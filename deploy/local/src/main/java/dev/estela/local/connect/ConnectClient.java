package dev.estela.local.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks Kafka Connect over its REST interface. */
public final class ConnectClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI connector;

    public ConnectClient(int port, String connector) {
        this.connector = URI.create("http://127.0.0.1:" + port + "/connectors/" + connector + "/");
    }

    /**
     * How the connector is.
     *
     * @param states the states of the connector and of its tasks, for example RUNNING or FAILED
     * @param reason the first line of the failure, or an empty text
     */
    public record Status(List<String> states, String reason) {
        public boolean running() {
            return states.size() > 1 && states.stream().allMatch("RUNNING"::equals);
        }

        public boolean failed() {
            return states.contains("FAILED");
        }
    }

    public Status status() throws IOException, InterruptedException {
        JsonNode json = JSON.readTree(send("GET", "status"));
        List<String> states = new ArrayList<>();
        states.add(json.path("connector").path("state").asText());
        String reason = json.path("connector").path("trace").asText("");
        for (JsonNode task : json.path("tasks")) {
            states.add(task.path("state").asText());
            reason = reason.isEmpty() ? task.path("trace").asText("") : reason;
        }
        return new Status(states, cause(reason));
    }

    /** Registers the connector, or changes it when it is there already with other settings. */
    public void put(Map<String, String> config) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(config);
        expectAnswer(send("PUT", "config", HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Starts again what has failed, and leaves the rest alone. */
    public void restartFailed() throws IOException, InterruptedException {
        expectAnswer(send("POST", "restart?includeTasks=true&onlyFailed=true"));
    }

    public void stop() throws IOException, InterruptedException {
        expectAnswer(send("PUT", "stop"));
    }

    public void resume() throws IOException, InterruptedException {
        expectAnswer(send("PUT", "resume"));
    }

    /** Forgets how far a stopped connector has read. */
    public void forgetOffsets() throws IOException, InterruptedException {
        expectAnswer(send("DELETE", "offsets"));
    }

    private String send(String method, String path) throws IOException, InterruptedException {
        return send(method, path, HttpRequest.BodyPublishers.noBody());
    }

    private String send(String method, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(connector.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException("Kafka Connect answers " + response.statusCode() + " to " + method + " " + path + ": "
                    + response.body());
        }
        return response.body();
    }

    private static void expectAnswer(String body) {
        if (body == null) {
            throw new IllegalStateException("Kafka Connect gave no answer");
        }
    }

    /** The innermost cause says most. */
    private static String cause(String trace) {
        return trace.lines()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((before, line) -> line)
                .map(line -> line.substring("Caused by: ".length()))
                .orElseGet(() -> trace.lines().findFirst().orElse(""));
    }

    @Override
    public void close() {
        http.close();
    }
}
