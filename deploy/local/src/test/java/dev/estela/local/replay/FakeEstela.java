package dev.estela.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes down what it is asked, in order. */
class FakeEstela implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    String now = "2017-01-01T00:00:00Z";
    boolean simulated = true;
    String refusal;
    int busyAnswers;

    FakeEstela() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    EstelaApi api() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new EstelaApi(base, new Credentials("admin", "publisher", "carrier"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String key = exchange.getRequestHeaders().getFirst("Authorization");
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/api/simulation/clock")) {
            clock(exchange, body);
        } else if (busyAnswers > 0) {
            busyAnswers--;
            exchange.getResponseHeaders().add("Retry-After", "0");
            respond(exchange, 503, "{}");
        } else if (refusal != null) {
            respond(exchange, 400, refusal);
        } else {
            heard.add("%s %s %d".formatted(path, key, JSON.readTree(body).size()));
            respond(exchange, 202, "{}");
        }
    }

    private void clock(HttpExchange exchange, String body) throws IOException {
        if (!simulated) {
            respond(exchange, 404, "{\"title\":\"The clock is real\"}");
            return;
        }
        if (exchange.getRequestMethod().equals("PUT")) {
            JsonNode json = JSON.readTree(body);
            now = json.path("now").asText();
            heard.add("clock " + now);
        }
        respond(exchange, 200, "{\"now\":\"" + now + "\"}");
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
