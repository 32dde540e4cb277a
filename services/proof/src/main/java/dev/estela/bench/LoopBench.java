package dev.estela.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.estela.stack.Api;
import dev.estela.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Order events accepted over HTTP and settled end to end: orders and a scan for each go in, and are settled when every order, every shipment and every
 * notice decision that follows is there; a round ends when every message has left. Beside it, in the same run, what PostgreSQL and Kafka do at best.
 */
final class LoopBench implements Benchmark {
    private static final int ROUNDS = 3;
    private static final int ORDERS = Integer.getInteger("estela.bench.orders", 10_000);
    private static final int BATCH = 500;
    private static final int CLIENTS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public void run() throws Exception {
        try (Stack stack = Stack.start("loop")) {
            Api api = new Api(stack);
            Shop.open(api);
            Anchors anchors = new Anchors(stack);
            var figures = new Figures();
            feed(api, new Shop("warm"), ORDERS / 5);
            settled(api, ORDERS / 5);
            told(api, ORDERS / 5);
            for (int round = 0; round < ROUNDS; round++) {
                anchors.measure();
                round(stack, api, round, figures);
            }
            anchors.print();
            figures.print();
            anchors.compare(figures.settled);
            stack.done();
        }
    }

    private static void round(Stack stack, Api api, int round, Figures figures) throws Exception {
        long known = api.total("/api/orders/counts");
        Cost before = Cost.soFar(stack);
        long begin = System.nanoTime();
        feed(api, new Shop("r" + round), ORDERS);
        double accepted = (System.nanoTime() - begin) / 1e9;
        settled(api, known + ORDERS);
        double settled = (System.nanoTime() - begin) / 1e9;
        told(api, known + ORDERS);
        double told = (System.nanoTime() - begin) / 1e9;
        Cost cost = Cost.soFar(stack).since(before);
        double used = cost.allCpuSeconds();
        figures.accepted.add(2.0 * ORDERS / accepted);
        figures.settled.add(2.0 * ORDERS / settled);
        figures.told.add(ORDERS / told);
        figures.cpu.add(used * 1000 / (2.0 * ORDERS));
        System.out.printf(
                Locale.ROOT,
                "round %d: %d events accepted in %.1f s, settled in %.1f s, %d messages handed over in %.1f s, %.1f CPU-s%n",
                round + 1,
                2 * ORDERS,
                accepted,
                settled,
                ORDERS,
                told,
                used);
        System.out.println("         " + cost.each(2 * ORDERS));
    }

    private static void feed(Api api, Shop shop, int orders) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Void>> sent = new ArrayList<>();
            for (int first = 0; first < orders; first += BATCH) {
                int from = first;
                sent.add(clients.submit(() -> post(api, shop, from, Math.min(orders, from + BATCH))));
            }
            for (Future<Void> one : sent) {
                one.get();
            }
        }
    }

    private static Void post(Api api, Shop shop, int from, int to) throws Exception {
        ArrayNode orders = shop.batch();
        ArrayNode scans = shop.batch();
        for (int n = from; n < to; n++) {
            orders.add(shop.order(n));
            scans.add(shop.scan(n, "PICKED_UP"));
        }
        api.accept("/api/orders/events", orders.toString());
        api.accept("/api/tracking/scans", scans.toString());
        return null;
    }

    private static void settled(Api api, long orders) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (api.total("/api/orders/counts") < orders
                || api.total("/api/tracking/shipments/counts") < orders
                || api.total("/api/notices/counts?kind=shipped") < orders) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not settled after " + PATIENCE);
            }
            Thread.sleep(50);
        }
        if (api.total("/api/orders/counts") != orders
                || api.total("/api/notices/counts?kind=shipped") != orders
                || api.total("/api/dead-letters/counts") != 0) {
            throw new IllegalStateException("The result is not right: void");
        }
    }

    /** Every decided message has left: the next round begins with empty hands. */
    private static void told(Api api, long orders) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (api.total("/api/notices/counts?kind=shipped&status=sent") < orders) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not all told after " + PATIENCE);
            }
            Thread.sleep(100);
        }
    }

    /** What is printed in the end. */
    private static final class Figures {
        private final Samples accepted = new Samples();
        private final Samples settled = new Samples();
        private final Samples told = new Samples();
        private final Samples cpu = new Samples();

        void print() {
            System.out.println("accepted over HTTP, events/s:                  " + accepted);
            System.out.println("settled end to end, events/s:                  " + settled);
            System.out.println("messages handed over, from the first event/s:  " + told);
            System.out.println("CPU of the whole, ms per event:                " + cpu);
        }
    }
}
