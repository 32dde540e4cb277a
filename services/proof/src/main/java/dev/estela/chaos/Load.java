package dev.estela.chaos;

import dev.estela.chaos.Fact.Inbound;
import dev.estela.stack.Stack;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A shop and a carrier that never stop: so many orders a second, their facts out of order within a window, some told twice, some unreadable. When Estela does
 * not answer they wait, and send again.
 */
final class Load implements AutoCloseable {
    private static final int WINDOW = 500;
    private static final int BATCH = 50;
    private static final int SENDERS = 4;
    private static final int WAITING = 200;
    private static final double POISON = 0.01;
    private static final double TWICE = 0.05;

    private final Ledger ledger;
    private final Sender sender;
    private final Random random;
    private final Instant begin = Instant.now();
    private final List<Fact> window = new ArrayList<>();
    private final List<List<Fact>> batches = List.of(new ArrayList<>(), new ArrayList<>());
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(WAITING);
    private final ExecutorService senders = new ThreadPoolExecutor(
            SENDERS, SENDERS, 1, TimeUnit.MINUTES, waiting, new ThreadPoolExecutor.CallerRunsPolicy());
    private final ExecutorService maker = Executors.newSingleThreadExecutor();
    private volatile double rate;
    private volatile boolean stopping;
    private Future<?> making = java.util.concurrent.CompletableFuture.completedFuture(null);
    private int orders;
    private int poisons;

    /** @param rate orders a second */
    Load(Stack stack, Ledger ledger, long seed, double rate) throws IOException {
        this.ledger = ledger;
        this.sender = new Sender(stack, ledger);
        this.random = new Random(seed);
        this.rate = rate;
    }

    void start() {
        making = maker.submit(this::make);
    }

    void rate(double ordersASecond) {
        rate = ordersASecond;
    }

    double rate() {
        return rate;
    }

    /** Sends what is in hand and returns when everything was accepted. */
    void finish() throws InterruptedException, ExecutionException {
        stopping = true;
        making.get();
        while (!window.isEmpty()) {
            release();
        }
        batches.forEach(this::send);
        senders.shutdown();
        if (!senders.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Estela has not taken what was offered within five minutes");
        }
    }

    private void make() {
        long next = System.nanoTime();
        while (!stopping) {
            tell(Story.draw("o" + orders++, random));
            next = Math.max(next + (long) (1e9 / rate), System.nanoTime() - 1_000_000_000L);
            long pause = next - System.nanoTime();
            if (pause > 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(pause);
            }
        }
    }

    private void tell(Story story) {
        ledger.begun(story);
        for (Fact fact : story.facts(begin)) {
            window.add(fact);
            if (random.nextDouble() < TWICE) {
                window.add(random.nextBoolean() ? fact : fact.toldAgain());
            }
            while (window.size() > WINDOW) {
                release();
            }
        }
    }

    /** One of the window goes out, whichever it is. */
    private void release() {
        int chosen = random.nextInt(window.size());
        Fact fact = window.get(chosen);
        window.set(chosen, window.getLast());
        window.removeLast();
        List<Fact> batch = batches.get(fact.inbound().ordinal());
        batch.add(fact);
        if (random.nextDouble() < POISON) {
            String id = "poison-" + poisons++;
            Inbound inbound = fact.inbound();
            senders.execute(() -> quietly(() -> sender.poison(inbound, id)));
        }
        if (batch.size() >= BATCH) {
            send(batch);
        }
    }

    private void send(List<Fact> batch) {
        List<Fact> facts = List.copyOf(batch);
        batch.clear();
        if (facts.isEmpty()) {
            return;
        }
        boolean http = random.nextBoolean();
        Inbound inbound = facts.getFirst().inbound();
        senders.execute(() -> quietly(() -> {
            if (http) {
                sender.overHttp(inbound, facts);
            } else {
                sender.overKafka(facts);
            }
        }));
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    @Override
    public void close() {
        stopping = true;
        senders.shutdownNow();
        maker.shutdownNow();
        sender.close();
    }
}
