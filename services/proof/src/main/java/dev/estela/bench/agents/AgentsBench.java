package dev.estela.bench.agents;

import dev.estela.bench.Benchmark;
import dev.estela.bench.Clients;
import dev.estela.bench.Cost;
import dev.estela.bench.Samples;
import dev.estela.stack.Stack;
import java.util.List;
import java.util.Locale;

/** Goal G5: an order, a customer and their whole story through REST with authorisation, eight clients, among 100,000 and a million orders. */
public final class AgentsBench implements Benchmark {
    private static final List<Integer> SIZES = List.of(100_000, 1_000_000);
    private static final int CLIENTS = 8;
    private static final int REQUESTS = Integer.getInteger("estela.bench.requests", 4_000);

    @Override
    public void run() throws Exception {
        try (Stack stack = Stack.start("agents")) {
            Past past = new Past(stack);
            past.tell();
            for (int size : SIZES) {
                past.grow(size);
                for (Look look : Look.values()) {
                    Samples unused = Clients.measure(stack, CLIENTS, REQUESTS, look::once);
                }
                double limit = new ReadLimit(stack).measure();
                System.out.printf(
                        Locale.ROOT, "%,d orders; PostgreSQL alone hands out %,.0f a second by key%n", size, limit);
                for (Look look : Look.values()) {
                    measure(stack, look, limit);
                }
            }
            stack.done();
        }
    }

    private static void measure(Stack stack, Look look, double limit) throws Exception {
        Cost before = Cost.soFar(stack);
        long begin = System.nanoTime();
        Samples latencies = Clients.measure(stack, CLIENTS, REQUESTS, look::once);
        double perSecond = latencies.size() / ((System.nanoTime() - begin) / 1e9);
        double cpu = Cost.soFar(stack).since(before).allCpuSeconds() * 1000 / latencies.size();
        System.out.printf(
                Locale.ROOT,
                "  %-22s p50 %5.1f  p95 %5.1f  p99 %5.1f ms  %5.0f a second, %.2f of PostgreSQL alone  %.2f CPU-ms%n",
                look.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                latencies.median(),
                latencies.percentile(95),
                latencies.percentile(99),
                perSecond,
                perSecond / limit,
                cpu);
    }
}
