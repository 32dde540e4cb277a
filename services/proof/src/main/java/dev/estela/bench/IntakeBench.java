package dev.estela.bench;

import dev.estela.stack.Api;
import dev.estela.stack.Lag;
import dev.estela.stack.Stack;
import java.time.Duration;
import java.util.Locale;

/**
 * Goal G1: events appended to the topics until every decision about a notice that follows is written down, with nothing left unread anywhere. Beside it, in
 * the same run, what PostgreSQL and Kafka do at best. Messages wait in a digest's window meanwhile: what it costs to send them shows {@code bench loop}.
 */
final class IntakeBench implements Benchmark {
    private static final int ROUNDS = 3;
    private static final int EVENTS = Integer.getInteger("estela.bench.events", 30_000);
    private static final int PRESENT = Integer.getInteger("estela.bench.present", 20_000);
    private static final int PARCELS = EVENTS / 5;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Samples settled = new Samples();
    private final Samples cpu = new Samples();
    private long orders;
    private long delivered;

    @Override
    public void run() throws Exception {
        try (Stack stack = Stack.start("intake");
                Feed feed = new Feed(stack);
                Lag lag = new Lag(stack, Stack.SERVICES)) {
            Api api = new Api(stack);
            Shop.open(api);
            api.put("/api/notices/settings/" + Shop.STORE, "{\"window\":\"PT6H\"}");
            Anchors anchors = new Anchors(stack);
            Shop[] shops = new Shop[ROUNDS + 1];
            for (int round = 0; round <= ROUNDS; round++) {
                shops[round] = new Shop("r" + round);
                place(shops[round], feed);
            }
            present(feed);
            settled(api, lag);
            System.out.printf(Locale.ROOT, "warm after %.1f s%n", round(shops[0], feed, api, lag));
            for (int round = 1; round <= ROUNDS; round++) {
                anchors.measure();
                Cost before = Cost.soFar(stack);
                double seconds = round(shops[round], feed, api, lag);
                print(round, seconds, Cost.soFar(stack).since(before));
            }
            anchors.print();
            System.out.println("settled, events/s:                             " + settled);
            System.out.println("CPU of the whole, ms per event:                " + cpu);
            anchors.compare(settled);
            stack.done();
        }
    }

    /** The orders whose parcels the round's scans are of, as far as the round does not bring them. */
    private void place(Shop shop, Feed feed) {
        for (int n = 0; n < PARCELS; n++) {
            if (!Parcels.isNew(n)) {
                feed.append(shop.order(n));
                orders++;
            }
        }
    }

    private void present(Feed feed) {
        Shop shop = new Shop("present");
        for (; orders < PRESENT; orders++) {
            feed.append(shop.order((int) orders));
        }
        feed.flush();
    }

    /** @return seconds until everything was settled */
    private double round(Shop shop, Feed feed, Api api, Lag lag) throws Exception {
        long begin = System.nanoTime();
        new Parcels(shop, PARCELS, feed::append).send();
        feed.flush();
        orders += PARCELS / 2;
        delivered += Parcels.delivered(PARCELS);
        settled(api, lag);
        return (System.nanoTime() - begin) / 1e9;
    }

    private void settled(Api api, Lag lag) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (lag.records() > 0 || !complete(api)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not settled after " + PATIENCE);
            }
            Thread.sleep(100);
        }
        if (api.total("/api/dead-letters/counts") != 0) {
            throw new IllegalStateException("There are dead letters: void");
        }
    }

    private boolean complete(Api api) throws Exception {
        return api.total("/api/orders/counts") == orders
                && api.total("/api/tracking/shipments/counts") == orders
                && api.total("/api/tracking/shipments/counts?status=DELIVERED") == delivered
                && api.total("/api/notices/counts?kind=placed") == orders
                && api.total("/api/notices/counts?kind=delivered") == delivered;
    }

    private void print(int round, double seconds, Cost cost) {
        settled.add(EVENTS / seconds);
        cpu.add(cost.allCpuSeconds() * 1000 / EVENTS);
        System.out.printf(
                Locale.ROOT,
                "round %d: %d events settled in %.1f s, %.0f a second, %.1f CPU-s%n         %s%n",
                round,
                EVENTS,
                seconds,
                EVENTS / seconds,
                cost.allCpuSeconds(),
                cost.each(EVENTS));
    }
}
