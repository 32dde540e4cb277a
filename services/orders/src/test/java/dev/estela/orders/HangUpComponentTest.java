package dev.estela.orders;

import static dev.estela.orders.Shop.BATCH;
import static dev.estela.orders.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Clients that hang up take nothing with them: no connection to the database, no half of a batch, nothing that was said to be accepted. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class HangUpComponentTest {
    private static final int CALLS = Integer.getInteger("estela.hang-ups", 10_000);
    private static final long SEED = Long.getLong("estela.hang-ups.seed", 20261122);
    private static final int CALLERS = 32;
    private static final int STORES = 4;
    private static final String STORE = "hang-up-";

    private final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int poolSize;

    @Test
    void whoHangsUpTakesNothingAlong() throws Exception {
        IntStream.range(0, STORES).forEach(store -> Shop.openStore(STORE + store));
        Complaints complaints = new Complaints();
        Logger root = Logger.getLogger("");
        root.addHandler(complaints);
        try {
            callAndHangUp();
            eventually(HangUpComponentTest::nothingIsLeftOpen);
            everyConnectionCanBeHad();
        } finally {
            root.removeHandler(complaints);
        }

        assertThat(unexpected).as("answers").isEmpty();
        assertThat(complaints.unexpected).as("Hibernate Reactive in the log").isEmpty();
        eventually(this::whatWasAcceptedIsThere);
        eventually(this::noBatchIsThereInPart);
        versions.forEach(HangUpComponentTest::everyVersionWasPublished);
        Shop.get("/api/orders?store=" + STORE + "0&limit=200").statusCode(200);
        System.out.printf(
                "%d calls, %d transactions without a caller, %d orders accepted%n",
                CALLS, complaints.rolledBack.get(), accepted.size());
    }

    private void callAndHangUp() throws InterruptedException, ExecutionException {
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                Random random = new Random(SEED + caller);
                ends.add(callers.submit(() -> call(random)));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        }
    }

    private void call(RandomGenerator random) {
        Caller caller = new Caller(random);
        for (int call = 0; call < Math.ceilDiv(CALLS, CALLERS); call++) {
            switch (random.nextInt(4)) {
                case 0 -> handIn(caller, random);
                case 1 -> putStore(caller, random);
                default -> list(caller, random);
            }
        }
    }

    private void handIn(Caller caller, RandomGenerator random) {
        ArrayNode batch = Shop.JSON.createArrayNode();
        List<String> orderIds = List.of(Shop.newOrderId(), Shop.newOrderId());
        String store = STORE + random.nextInt(STORES);
        orderIds.forEach(id -> batch.add(Shop.orderEvent(Shop.order(id).put("store", store))));
        batches.add(orderIds);
        caller.call("POST", "/api/orders/events", BATCH, batch.toString())
                .filter(answer -> isExpected(answer, 202))
                .ifPresent(answer -> accepted.addAll(orderIds));
    }

    /** Rewrites one of a few stores, so that transactions wait for each other. */
    private void putStore(Caller caller, RandomGenerator random) {
        String store = STORE + random.nextInt(STORES);
        String body = Shop.STORE.replace("Juguetes Estela", "Juguetes " + random.nextLong());
        caller.call("PUT", "/api/orders/stores/" + store, "application/json", body)
                .filter(answer -> isExpected(answer, 200))
                .ifPresent(answer -> versions.merge(store, version(answer), Math::max));
    }

    private void list(Caller caller, RandomGenerator random) {
        caller.call("GET", "/api/orders?limit=100&store=" + STORE + random.nextInt(STORES), "", "")
                .ifPresent(answer -> isExpected(answer, 200));
    }

    private boolean isExpected(Caller.Answer answer, int status) {
        if (answer.status() != status) {
            unexpected.add(answer.toString());
        }
        return answer.status() == status;
    }

    private static long version(Caller.Answer answer) {
        return answer.head().stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("etag:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }

    private static void nothingIsLeftOpen() {
        assertThat(
                        TestDb.query(
                                "select pid, state, query from pg_stat_activity where state like 'idle in transaction%' and xact_start < now() - interval '2 seconds'"))
                .isEmpty();
    }

    /** As many at once as the pool has: one that somebody holds for good would be missed. */
    private void everyConnectionCanBeHad() {
        List<Uni<SqlConnection>> all = IntStream.range(0, poolSize)
                .mapToObj(one -> pool.getConnection())
                .toList();
        List<SqlConnection> held = Uni.join().all(all).andFailFast().await().atMost(Duration.ofSeconds(20));
        held.forEach(one -> one.close().await().atMost(Duration.ofSeconds(5)));
    }

    private void whatWasAcceptedIsThere() {
        assertThat(there()).containsAll(accepted);
    }

    private void noBatchIsThereInPart() {
        Set<String> there = there();
        assertThat(batches).allSatisfy(batch -> assertThat(
                        batch.stream().filter(there::contains).count())
                .isIn(0L, (long) batch.size()));
    }

    private static Set<String> there() {
        return TestDb.query(
                        "select order_id from customer_order where placed_at is not null and store like ?", STORE + "%")
                .stream()
                .map(row -> (String) row.get("order_id"))
                .collect(Collectors.toSet());
    }

    /** Each version of a store and the event that tells of it came into being together. */
    private static void everyVersionWasPublished(String store, long answered) {
        long version = (Long) TestDb.query("select version from store_front where store = ?", store)
                .getFirst()
                .get("version");
        assertThat(version).isGreaterThanOrEqualTo(answered);
        assertThat(TestDb.query("select 1 from outbox where topic = 'estela.store' and aggregate_id = ?", store))
                .hasSize(Math.toIntExact(version));
    }

    private static final class Complaints extends Handler {
        /** A transaction whose caller has gone: its connection is cleaned before it goes back to the pool. */
        private static final String ROLLED_BACK = "HR000090";

        private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
        private final AtomicLong rolledBack = new AtomicLong();

        @Override
        public void publish(LogRecord entry) {
            String said = entry.getMessage() + " " + entry.getThrown();
            if (said.contains(ROLLED_BACK)) {
                rolledBack.incrementAndGet();
            } else if (said.contains("HR0")) {
                unexpected.add(said);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
