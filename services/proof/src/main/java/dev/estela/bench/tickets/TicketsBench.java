package dev.estela.bench.tickets;

import dev.estela.bench.Benchmark;
import dev.estela.bench.Cost;
import dev.estela.bench.Samples;
import dev.estela.stack.Api;
import dev.estela.stack.Stack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Goal G7: lists and new tickets through REST with authorisation, by 8 and by 64 clients, among 10,000 and a million tickets. */
public final class TicketsBench implements Benchmark {
    private static final List<Integer> SIZES = List.of(10_000, 1_000_000);
    private static final List<Integer> CLIENTS = List.of(8, 64);
    private static final int REQUESTS = Integer.getInteger("estela.bench.requests", 2_000);

    @Override
    public void run() throws Exception {
        try (Stack stack = Stack.start("tickets")) {
            Archive archive = new Archive(stack);
            Map<Work, Double> smallest = new EnumMap<>(Work.class);
            int filled = 0;
            for (int size : SIZES) {
                archive.fill(filled, size);
                filled = size;
                for (Work work : Work.values()) {
                    Samples unused = measure(stack, work, CLIENTS.getFirst());
                }
                for (int clients : CLIENTS) {
                    measureAll(stack, size, clients, smallest);
                }
            }
            stack.done();
        }
    }

    private static void measureAll(Stack stack, int size, int clients, Map<Work, Double> smallest) throws Exception {
        System.out.printf(Locale.ROOT, "%,d tickets, %d clients:%n", size, clients);
        for (Work work : Work.values()) {
            Cost before = Cost.soFar(stack);
            long begin = System.nanoTime();
            Samples latencies = measure(stack, work, clients);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Cost cost = Cost.soFar(stack).since(before);
            double p99 = latencies.percentile(99);
            double first = clients == CLIENTS.getFirst() ? smallest.computeIfAbsent(work, unused -> p99) : p99;
            System.out.printf(
                    Locale.ROOT,
                    "  %-18s p50 %6.1f  p99 %6.1f ms  %5.0f requests/s  CPU-ms: tickets %.2f, postgresql %.2f%s%n",
                    work.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    latencies.median(),
                    p99,
                    latencies.size() / seconds,
                    each(cost, "tickets", latencies.size()),
                    each(cost, "postgresql", latencies.size()),
                    clients == CLIENTS.getFirst()
                            ? String.format(Locale.ROOT, "  p99 %.2f of the smallest", p99 / first)
                            : "");
        }
    }

    private static double each(Cost cost, String part, int requests) {
        return cost.cpuSeconds().getOrDefault(part, 0.0) * 1000 / requests;
    }

    private static Samples measure(Stack stack, Work work, int clients) throws Exception {
        Samples latencies = new Samples();
        try (ExecutorService desks = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Double>>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                long seed = client;
                running.add(desks.submit(() -> client(new Api(stack), work, REQUESTS / clients, new Random(seed))));
            }
            for (Future<List<Double>> one : running) {
                one.get().forEach(latencies::add);
            }
        }
        return latencies;
    }

    private static List<Double> client(Api api, Work work, int requests, Random random) throws Exception {
        List<Double> latencies = new ArrayList<>();
        for (int request = 0; request < requests; request++) {
            long begin = System.nanoTime();
            work.once(api, random);
            latencies.add((System.nanoTime() - begin) / 1e6);
        }
        return latencies;
    }
}
