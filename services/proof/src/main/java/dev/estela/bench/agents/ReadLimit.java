package dev.estela.bench.agents;

import dev.estela.stack.Stack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many orders a second this PostgreSQL hands out by their key, to eight connections that do nothing else. */
final class ReadLimit {
    private static final int CLIENTS = 8;
    private static final int SECONDS = 5;
    private static final String READ = "select state from orders.customer_order where order_id = ?";

    private final Stack stack;

    ReadLimit(Stack stack) {
        this.stack = stack;
    }

    double measure() throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                long seed = client;
                counts.add(clients.submit(() -> read(end, new Random(seed))));
            }
            long total = 0;
            for (Future<Long> count : counts) {
                total += count.get();
            }
            return (double) total / SECONDS;
        }
    }

    private long read(long end, Random random) throws IOException, SQLException {
        long count = 0;
        try (Connection connection = stack.database();
                PreparedStatement read = connection.prepareStatement(READ)) {
            while (System.nanoTime() < end) {
                read.setString(1, Past.order(random.nextInt(Past.CUSTOMERS), random.nextInt(Past.ORDERS)));
                try (ResultSet order = read.executeQuery()) {
                    count += order.next() ? 1 : 0;
                }
            }
        }
        return count;
    }
}
