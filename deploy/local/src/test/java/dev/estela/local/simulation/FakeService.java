package dev.estela.local.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** A service behind real HTTP: it has timers, reads topics at its own pace, and writes rows that reach Kafka through the world. */
class FakeService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final String name;
    final Map<String, Reaction> reads = new LinkedHashMap<>();
    final TreeMap<Instant, Runnable> timers = new TreeMap<>();
    final Map<String, Long> positions = new TreeMap<>();
    int stage = 1;
    boolean busy;
    boolean stuck;
    int failures;
    /** Handles an event only at every so many looks at it. */
    int slowness = 1;

    private final FakeWorld world;
    private final HttpServer server;
    private Instant now = Instant.parse("2017-01-01T00:00:00Z");
    private long emitted;
    private int looks;

    FakeService(String name, FakeWorld world) throws IOException {
        this.name = name;
        this.world = world;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/simulation/settle", exchange -> answer(exchange, () -> {}));
        server.createContext("/simulation/advance", this::advance);
        server.start();
    }

    interface Reaction {
        void to(String event);
    }

    ServiceAddress address() {
        return new ServiceAddress(
                name, URI.create("http://127.0.0.1:" + server.getAddress().getPort()), stage);
    }

    FakeService reads(String topic, Reaction reaction) {
        reads.put(topic, reaction);
        positions.put(topic, 0L);
        return this;
    }

    /** The event is in the outbox; the world carries it to Kafka. */
    void emit(String topic, String event) {
        emitted++;
        world.outbox.add(new FakeWorld.Row(topic, event));
    }

    void timer(Instant due, Runnable action) {
        timers.put(due, () -> {
            world.diary.add(name + " " + due);
            action.run();
        });
    }

    Instant now() {
        return now;
    }

    private void advance(HttpExchange exchange) throws IOException {
        Instant to = Instant.parse(
                JSON.readTree(exchange.getRequestBody()).path("to").asText());
        answer(exchange, () -> {
            while (!stuck && !timers.isEmpty() && !timers.firstKey().isAfter(to)) {
                var due = timers.pollFirstEntry();
                now = due.getKey().isAfter(now) ? due.getKey() : now;
                due.getValue().run();
            }
            now = to;
        });
    }

    private void answer(HttpExchange exchange, Runnable work) throws IOException {
        synchronized (world) {
            if (failures > 0) {
                failures--;
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
                return;
            }
            boolean known = "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            work.run();
            consume();
            byte[] body = state().toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
            world.afterAnswer(this);
        }
    }

    private void consume() {
        looks++;
        reads.forEach((topic, reaction) -> {
            long position = positions.getOrDefault(topic, 0L);
            if (looks % slowness == 0 && position < world.topic(topic).size()) {
                positions.put(topic, position + 1);
                reaction.to(world.topic(topic).get((int) position));
            }
        });
    }

    private ObjectNode state() {
        ObjectNode state = JSON.createObjectNode()
                .put("now", now.toString())
                .put("nextDue", timers.isEmpty() ? null : timers.firstKey().toString())
                .put("busy", busy)
                .put("emitted", emitted);
        positions.forEach(state.putObject("positions")::put);
        return state;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
