package dev.estela.bench;

import dev.estela.stack.Api;
import dev.estela.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many at a time, each doing the same again as soon as it is done. */
public final class Clients {
    private Clients() {}

    /** @return how long each took, in milliseconds */
    public static Samples measure(Stack stack, int clients, int requests, Work work) throws Exception {
        Samples latencies = new Samples();
        try (ExecutorService desks = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Double>>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                long seed = client;
                running.add(desks.submit(() -> client(new Api(stack), requests / clients, new Random(seed), work)));
            }
            for (Future<List<Double>> one : running) {
                one.get().forEach(latencies::add);
            }
        }
        return latencies;
    }

    private static List<Double> client(Api api, int requests, Random random, Work work) throws Exception {
        List<Double> latencies = new ArrayList<>();
        for (int request = 0; request < requests; request++) {
            long begin = System.nanoTime();
            work.once(api, random);
            latencies.add((System.nanoTime() - begin) / 1e6);
        }
        return latencies;
    }

    /** What is timed, once. */
    public interface Work {
        void once(Api api, Random random) throws Exception;
    }
}
