package dev.estela.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.estela.bench.Benchmark;
import dev.estela.bench.Samples;
import dev.estela.stack.Api;
import dev.estela.stack.Stack;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/** Goal G3: every kind of query through REST with authorisation, eight clients, among 100,000, a million and ten million orders. */
public final class SearchBench implements Benchmark {
    private static final int CLIENTS = 8;
    private static final int LIMIT = 20;
    private static final int QUERIES = Integer.getInteger("estela.bench.queries", 400);
    private static final int WARM = 3;
    private static final int MOST = Integer.getInteger("estela.bench.orders", 10_000_000);
    private static final LongAdder MISSED = new LongAdder();
    private static final List<Integer> SIZES = List.of(100_000, 1_000_000, 10_000_000);

    @Override
    public void run() throws Exception {
        Map<QueryKind, Samples> smallest = Map.of();
        try (Stack stack = Stack.start("search")) {
            Warehouse warehouse = new Warehouse(stack);
            warehouse.learnWords();
            int filled = 0;
            for (int size : SIZES.stream().filter(size -> size <= MOST).toList()) {
                warehouse.fill(filled, size);
                filled = size;
                for (int warming = 0; warming < WARM; warming++) {
                    Map<QueryKind, Samples> unused = measure(stack, size);
                }
                MISSED.reset();
                Map<QueryKind, Samples> found = measure(stack, size);
                smallest = smallest.isEmpty() ? found : smallest;
                print(size, found, smallest);
            }
            stack.done();
        }
    }

    private static Map<QueryKind, Samples> measure(Stack stack, int size) throws Exception {
        Map<QueryKind, Samples> all = new EnumMap<>(QueryKind.class);
        for (QueryKind kind : QueryKind.values()) {
            all.put(kind, measure(stack, kind, size));
        }
        return all;
    }

    private static Samples measure(Stack stack, QueryKind kind, int size) throws Exception {
        Samples latencies = new Samples();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Double>>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                long seed = client;
                running.add(clients.submit(() -> client(new Api(stack), kind, size, new Random(seed))));
            }
            for (Future<List<Double>> one : running) {
                one.get().forEach(latencies::add);
            }
        }
        return latencies;
    }

    private static List<Double> client(Api api, QueryKind kind, int size, Random random) throws Exception {
        List<Double> latencies = new ArrayList<>();
        for (int query = 0; query < QUERIES / CLIENTS; query++) {
            Purchase order = Purchase.of(random.nextInt(size));
            String typed = kind.typed(order, random);
            String path =
                    "/api/customers/search?limit=" + LIMIT + "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
            long begin = System.nanoTime();
            JsonNode found = api.get(path);
            latencies.add((System.nanoTime() - begin) / 1e6);
            check(kind, typed, order, found);
        }
        return latencies;
    }

    /** The order is there, or as many newer ones as were asked for that are found by the same words. What is guessed at may be another name that is as near. */
    private static void check(QueryKind kind, String typed, Purchase order, JsonNode found) {
        List<String> orders = found.findValuesAsText("orderId");
        boolean right = kind.exact
                ? orders.equals(List.of(order.orderId()))
                : orders.contains(order.orderId()) || orders.size() == LIMIT;
        if (!right && kind.guessed) {
            MISSED.increment();
        } else if (!right) {
            throw new IllegalStateException(kind + " '" + typed + "' of " + order.orderId() + " found " + orders);
        }
    }

    private static void print(int size, Map<QueryKind, Samples> found, Map<QueryKind, Samples> smallest) {
        System.out.printf(
                Locale.ROOT,
                "%,d orders, %d clients, %d of %d mistyped names not found, ms:%n",
                size,
                CLIENTS,
                MISSED.sum(),
                QUERIES);
        found.forEach((kind, latencies) -> System.out.printf(
                Locale.ROOT,
                "  %-22s p50 %6.1f  p99 %6.1f  %5.2f of the smallest%n",
                kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                latencies.median(),
                latencies.percentile(99),
                latencies.percentile(99) / smallest.get(kind).percentile(99)));
    }
}
