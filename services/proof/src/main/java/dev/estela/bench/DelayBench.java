package dev.estela.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.stack.Api;
import dev.estela.stack.Lag;
import dev.estela.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** From a carrier's word of a delay, appended to the topic, to the message in the customer's mailbox; among other scans, 7 % of them delays. */
final class DelayBench implements Benchmark {
    private static final int PER_SECOND = 200;
    private static final int SECONDS = Integer.getInteger("estela.bench.seconds", 60);
    private static final int SHARE = 14;
    private static final int WARM_SECONDS = 30;
    private static final int ORDERS = PER_SECOND * SECONDS;
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public void run() throws Exception {
        try (Stack stack = Stack.start("delay")) {
            Api api = new Api(stack);
            Shop.open(api);
            api.put("/api/notices/settings/" + Shop.STORE, "{\"window\":\"PT0S\",\"kinds\":{\"shipped\":false}}");
            Shop warm = new Shop("warm");
            Shop shop = new Shop("d");
            place(api, warm, PER_SECOND * WARM_SECONDS);
            place(api, shop, ORDERS);
            rest(stack);
            System.out.printf(
                    Locale.ROOT,
                    "warm: %d delays%n",
                    scan(stack, warm, PER_SECOND * WARM_SECONDS).size());
            Map<String, Instant> sent = scan(stack, shop, ORDERS);
            print(latencies(api, sent), sent.size());
            stack.done();
        }
    }

    private static void place(Api api, Shop shop, int orders) throws Exception {
        for (int first = 0; first < orders; first += BATCH) {
            var batch = shop.batch();
            for (int n = first; n < Math.min(orders, first + BATCH); n++) {
                batch.add(shop.order(n));
            }
            api.accept("/api/orders/events", batch.toString());
        }
    }

    /** Returns when the orders have had all their consequences: what is measured is not a backlog. */
    private static void rest(Stack stack) throws Exception {
        try (Lag lag = new Lag(stack, Stack.SERVICES)) {
            int still = 0;
            while (still < 5) {
                still = lag.records() == 0 ? still + 1 : 0;
                Thread.sleep(500);
            }
        }
    }

    /** @return when the delay of which order was appended */
    private static Map<String, Instant> scan(Stack stack, Shop shop, int orders) throws Exception {
        Map<String, Instant> delays = new HashMap<>();
        try (Feed feed = new Feed(stack)) {
            Pace pace = Pace.of(PER_SECOND);
            for (int n = 0; n < orders; n++) {
                boolean delay = n % SHARE == 0;
                feed.append(shop.scan(n, delay ? "DELAYED" : "IN_TRANSIT"));
                if (delay) {
                    delays.put(shop.id(n), Instant.now());
                }
                pace.next();
            }
            feed.flush();
        }
        return delays;
    }

    private static Samples latencies(Api api, Map<String, Instant> sent) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Samples latencies = new Samples();
        Set<String> seen = new HashSet<>();
        while (seen.size() < sent.size() && System.nanoTime() < end) {
            Thread.sleep(500);
            read(api, sent, seen, latencies);
        }
        return latencies;
    }

    private static void read(Api api, Map<String, Instant> sent, Set<String> seen, Samples latencies) throws Exception {
        String after = "";
        while (after != null) {
            JsonNode page = api.get("/mailbox/messages?limit=200" + (after.isEmpty() ? "" : "&after=" + after));
            for (JsonNode mail : page.path("items")) {
                String order = header(mail, "X-Estela-Order");
                if (sent.containsKey(order) && seen.add(order)) {
                    latencies.add(Duration.between(
                                    sent.get(order),
                                    Instant.parse(mail.path("receivedAt").asText()))
                            .toMillis());
                }
            }
            after = page.path("next").isTextual() ? page.path("next").asText() : null;
        }
    }

    private static String header(JsonNode mail, String name) {
        JsonNode value = mail.path("headers").path(name);
        return value.isArray() ? value.path(0).asText() : value.asText();
    }

    private static void print(Samples latencies, int expected) {
        System.out.printf(
                Locale.ROOT,
                "%d scans at %d/s, %d of them delays, %d told%n",
                ORDERS,
                PER_SECOND,
                expected,
                latencies.size());
        if (latencies.size() < expected) {
            System.out.println("VOID: not every delay was told");
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "G2 scan appended to message handed over, ms: p50 %.0f, p95 %.0f, p99 %.0f, max %.0f%n",
                latencies.median(),
                latencies.percentile(95),
                latencies.percentile(99),
                latencies.max());
    }
}
