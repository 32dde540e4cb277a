package dev.estela.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** The events of real orders, and what they say, read without any of the code under test. */
final class Olist {
    private final List<String> lines;
    private final Map<String, OlistOrder> orders;

    private Olist(List<String> lines) {
        this.lines = lines;
        this.orders = read(lines);
    }

    /** The events, made by the tool beside the data; nothing where there is no data. */
    static Optional<Olist> load() throws IOException, InterruptedException {
        Path data = Path.of(System.getProperty("estela.test-data", "../../../shared/data"));
        Path tool = data.resolve("../tools/olist_events.py").normalize();
        if (!Files.exists(data.resolve("olist")) || !Files.exists(tool)) {
            return Optional.empty();
        }
        Path out = Files.createTempFile("olist-", ".jsonl");
        try {
            var process = new ProcessBuilder(
                            "python3", tool.toString(), data.resolve("olist").toString())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError("olist_events.py failed");
            }
            return Optional.of(new Olist(Files.readAllLines(out, StandardCharsets.UTF_8)));
        } finally {
            Files.delete(out);
        }
    }

    int events() {
        return lines.size();
    }

    Collection<OlistOrder> orders() {
        return orders.values();
    }

    OlistOrder order(String id) {
        return orders.get(id);
    }

    Path file(Path folder) throws IOException {
        return Files.write(folder.resolve("olist.jsonl"), lines);
    }

    /** The same facts as an unreliable world tells them: each day's in any order, a third of them twice, half of those under another id. */
    Path unreliableFile(Path folder, long seed) throws IOException {
        var random = new Random(seed);
        var days = new TreeMap<LocalDate, List<String>>();
        for (String line : lines) {
            var day = days.computeIfAbsent(day(line), date -> new ArrayList<>());
            day.add(line);
            if (random.nextInt(3) == 0) {
                day.add(random.nextBoolean() ? line : underAnotherId(line));
            }
        }
        days.values().forEach(day -> Collections.shuffle(day, random));
        return Files.write(
                folder.resolve("olist-unreliable.jsonl"),
                days.values().stream().flatMap(List::stream).toList());
    }

    private static LocalDate day(String line) {
        return instant(Api.tree(line).path("time")).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static String underAnotherId(String line) {
        var event = (ObjectNode) Api.tree(line);
        return event.put("id", event.path("id").asText() + "-again").toString();
    }

    private static Map<String, OlistOrder> read(List<String> lines) {
        var placed = new TreeMap<String, JsonNode>();
        var cancelled = new HashMap<String, Instant>();
        var parcels = new HashMap<String, String>();
        var delivered = new HashMap<String, Instant>();
        for (String line : lines) {
            JsonNode event = Api.tree(line);
            JsonNode data = event.path("data");
            switch (event.path("type").asText()) {
                case "commerce.order.v1" -> {
                    placed.putIfAbsent(data.path("orderId").asText(), data);
                    if (data.path("status").asText().equals("cancelled")) {
                        cancelled.put(data.path("orderId").asText(), instant(data.path("updatedAt")));
                    }
                }
                case "commerce.fulfilment.v1" ->
                    parcels.put(
                            data.path("trackingNumber").asText(),
                            data.path("orderId").asText());
                case "carrier.scan.v1" -> {
                    if (data.path("status").asText().equals("DELIVERED")) {
                        delivered.put(data.path("trackingNumber").asText(), instant(data.path("occurredAt")));
                    }
                }
                default -> throw new IllegalStateException(line);
            }
        }
        var deliveredOrders = new HashMap<String, Instant>();
        delivered.forEach((parcel, at) -> deliveredOrders.put(parcels.get(parcel), at));
        var orders = new TreeMap<String, OlistOrder>();
        placed.forEach((id, data) -> orders.put(
                id,
                new OlistOrder(
                        id,
                        data.path("customer").path("customerId").asText(),
                        instant(data.path("placedAt")),
                        instant(data.path("promise").path("deliverBy")),
                        deliveredOrders.get(id),
                        cancelled.get(id))));
        return orders;
    }

    private static Instant instant(JsonNode time) {
        return time.isTextual() ? OffsetDateTime.parse(time.asText()).toInstant() : null;
    }
}
