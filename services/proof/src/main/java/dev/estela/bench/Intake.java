package dev.estela.bench;

import dev.estela.stack.Api;
import dev.estela.stack.Lag;
import dev.estela.stack.Stack;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;

/**
 * A stack that takes in rounds of the mix of goal G1, and knows what must be there after each. Messages wait in a digest's window meanwhile: what it costs to
 * send them shows {@code bench loop}.
 */
final class Intake implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    private final Api api;
    private final Feed feed;
    private final Lag lag;
    private final int parcels;
    private int rounds;
    private long orders;
    private long delivered;

    /** @param events of a round */
    Intake(Stack stack, int events) throws IOException, InterruptedException {
        api = new Api(stack);
        feed = new Feed(stack);
        lag = new Lag(stack, Stack.SERVICES);
        parcels = events / 5;
        Shop.open(api);
        api.put("/api/notices/settings/" + Shop.STORE, "{\"window\":\"PT6H\"}");
    }

    /** A shop whose next round's parcels are known as far as the round itself does not bring them. */
    Shop prepared() {
        Shop shop = new Shop("r" + rounds++);
        for (int n = 0; n < parcels; n++) {
            if (!Parcels.isNew(n)) {
                feed.append(shop.order(n));
                orders++;
            }
        }
        return shop;
    }

    /** Other orders, until there are so many in all; returns when everything has settled. */
    void fill(long present) throws Exception {
        Shop shop = new Shop("present");
        for (int n = 0; orders < present; n++) {
            feed.append(shop.order(n));
            orders++;
        }
        feed.flush();
        settle();
    }

    /** Orders promised until the moment given for each; returns when everything has settled. */
    void promise(String run, int count, IntFunction<Instant> until) throws Exception {
        Shop shop = new Shop(run);
        for (int n = 0; n < count; n++) {
            feed.append(shop.promised(n, until.apply(n)));
        }
        feed.flush();
        orders += count;
        settle();
    }

    /** @return seconds until everything was settled */
    double round(Shop shop) throws Exception {
        long begin = System.nanoTime();
        send(shop, Pace.none());
        settle();
        return (System.nanoTime() - begin) / 1e9;
    }

    void send(Shop shop, Pace pace) {
        new Parcels(shop, parcels, event -> {
                    feed.append(event);
                    pace.next();
                })
                .send();
        feed.flush();
        orders += parcels / 2;
        delivered += Parcels.delivered(parcels);
    }

    /** Returns when nothing is unread anywhere, and every order, every delivery and every decision that follows is written down. */
    void settle() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (lag.records() > 0 || !complete()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not settled after " + PATIENCE);
            }
            Thread.sleep(100);
        }
        if (api.total("/api/dead-letters/counts") != 0) {
            throw new IllegalStateException("There are dead letters: void");
        }
    }

    private boolean complete() throws Exception {
        return api.total("/api/orders/counts") == orders
                && api.total("/api/tracking/shipments/counts") == orders
                && api.total("/api/tracking/shipments/counts?status=DELIVERED") == delivered
                && api.total("/api/notices/counts?kind=placed") == orders
                && api.total("/api/notices/counts?kind=delivered") == delivered;
    }

    @Override
    public void close() {
        feed.close();
        lag.close();
    }
}
