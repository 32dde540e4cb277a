package dev.estela.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** What this PostgreSQL does at best: transactions of one indexed select and two inserts, synchronous commit, eight clients. */
final class TransactionLimit {
    private static final int CLIENTS = 8;
    private static final int KEYS = 10_000;
    private static final long SECONDS = 5;

    private final String url;
    private final String password;

    TransactionLimit(String url, String password) throws SQLException {
        this.url = url;
        this.password = password;
        prepare();
    }

    private void prepare() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("create table if not exists bench.thing (key text primary key, value text not null)");
            statement.execute(
                    "create table if not exists bench.event (id uuid primary key, key text not null, body text)");
            statement.execute(
                    "create table if not exists bench.leaving (id uuid primary key, key text not null, body text)");
            statement.execute("insert into bench.thing select 'k' || n, 'v' from generate_series(0, " + (KEYS - 1)
                    + ") n on conflict do nothing");
        }
    }

    /** Transactions a second. */
    double measure() throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                counts.add(clients.submit(() -> client(end)));
            }
            long total = 0;
            for (Future<Long> count : counts) {
                total += count.get();
            }
            return (double) total / SECONDS;
        }
    }

    private long client(long end) throws SQLException {
        long count = 0;
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement("select value from bench.thing where key = ?");
                PreparedStatement event = connection.prepareStatement("insert into bench.event values (?, ?, ?)");
                PreparedStatement leaving = connection.prepareStatement("insert into bench.leaving values (?, ?, ?)")) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < end) {
                String key = "k" + ThreadLocalRandom.current().nextInt(KEYS);
                select.setString(1, key);
                select.executeQuery().close();
                insert(event, key);
                insert(leaving, key);
                connection.commit();
                count++;
            }
        }
        return count;
    }

    private static void insert(PreparedStatement statement, String key) throws SQLException {
        statement.setObject(1, UUID.randomUUID());
        statement.setString(2, key);
        statement.setString(3, "x".repeat(400));
        statement.executeUpdate();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }
}
