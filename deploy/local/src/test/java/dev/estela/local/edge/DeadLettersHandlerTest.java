package dev.estela.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.estela.local.simulation.ServiceAddress;
import dev.estela.local.web.LocalRequest;
import dev.estela.local.web.LocalResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersHandlerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<HttpServer> servers = new ArrayList<>();
    private DeadLettersHandler handler;

    @BeforeEach
    void start() throws IOException {
        handler = new DeadLettersHandler(List.of(service("orders", 3), service("tracking", 0), service("notices", 2)));
    }

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void pagesRunThroughAllServicesWithoutGapOrRepetition() throws Exception {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = json(get("/api/dead-letters", Map.of("limit", "2", "after", after)));
            assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
            page.path("items")
                    .forEach(item -> ids.add(
                            item.path("service").asText() + item.path("id").asText()));
            after = page.path("next").asText("");
        } while (!after.isEmpty());

        assertThat(ids).containsExactly("orders0", "orders1", "orders2", "notices0", "notices1");
    }

    @Test
    void countsAreAddedUpAndShownPerService() throws Exception {
        JsonNode counts = json(get("/api/dead-letters/counts", Map.of()));

        assertThat(counts.path("total").asInt()).isEqualTo(5);
        assertThat(counts.path("byReason").path("poison").asInt()).isEqualTo(5);
        assertThat(counts.path("services").path("tracking").path("total").asInt())
                .isZero();
    }

    @Test
    void aServicesRefusalIsTheAnswer() throws Exception {
        LocalResponse response =
                handler.handle(new LocalRequest("GET", "/api/dead-letters", Map.of(), Map.of(), new byte[0]));

        assertThat(response.status()).isEqualTo(401);
    }

    @Test
    void aServiceThatIsDownMakesTheListUnavailableRatherThanIncomplete() throws Exception {
        servers.getLast().stop(0);

        LocalResponse response = get("/api/dead-letters", Map.of());

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.text()).contains("notices");
    }

    @Test
    void aForeignCursorIsRefused() throws Exception {
        assertThat(get("/api/dead-letters", Map.of("after", "b3RoZXI")).status())
                .isEqualTo(400);
        assertThat(get("/api/dead-letters", Map.of("limit", "many")).status()).isEqualTo(400);
    }

    private LocalResponse get(String path, Map<String, String> parameters) throws InterruptedException {
        Map<String, List<String>> query = new LinkedHashMap<>();
        parameters.forEach((name, value) -> query.put(name, List.of(value)));
        return handler.handle(new LocalRequest("GET", path, query, Map.of("authorization", "Bearer key"), new byte[0]));
    }

    private static JsonNode json(LocalResponse response) throws IOException {
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    /** A service with so many dead letters, whose cursor is simply the number of the next. */
    private ServiceAddress service(String name, int letters) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/" + name + "/dead-letters", exchange -> list(exchange, letters));
        server.createContext(
                "/api/" + name + "/dead-letters/counts",
                exchange -> answer(
                        exchange, 200, "{\"total\":%d,\"byReason\":{\"poison\":%d}}".formatted(letters, letters)));
        server.start();
        servers.add(server);
        return new ServiceAddress(
                name, URI.create("http://127.0.0.1:" + server.getAddress().getPort()), 1);
    }

    private static void list(HttpExchange exchange, int letters) throws IOException {
        if (!"Bearer key".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"status\":401}");
            return;
        }
        String query = exchange.getRequestURI().getQuery();
        int from = query.contains("after=") ? Integer.parseInt(query.replaceAll(".*after=(\\d+).*", "$1")) : 0;
        int limit = Integer.parseInt(query.replaceAll(".*limit=(\\d+).*", "$1"));
        int to = Math.min(letters, from + limit);
        List<String> items = new ArrayList<>();
        for (int i = from; i < to; i++) {
            items.add("{\"id\":\"" + i + "\"}");
        }
        String next = to < letters ? "\"" + to + "\"" : "null";
        answer(exchange, 200, "{\"items\":[" + String.join(",", items) + "],\"next\":" + next + "}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
