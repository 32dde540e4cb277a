package dev.estela.bench.tickets;

import dev.estela.bench.Benchmark;
import dev.estela.bench.Clients;
import dev.estela.bench.Cost;
import dev.estela.bench.Samples;
import dev.estela.stack.Stack;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
                    Samples unused = Clients.measure(stack, CLIENTS.getFirst(), REQUESTS, work::once);
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
            Samples latencies = Clients.measure(stack, clients, REQUESTS, work::once);
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
}
