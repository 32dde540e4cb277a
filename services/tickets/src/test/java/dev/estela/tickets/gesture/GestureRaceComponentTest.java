package dev.estela.tickets.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.background.Background;
import dev.estela.chassis.security.Caller;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import dev.estela.tickets.ticket.RefusedException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Agents who give for the same incident at the same moment. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class GestureRaceComponentTest {
    private static final int RACES = 10_000;
    private static final int RUNNERS = 2;
    private static final int AT_ONCE = 40;
    private static final int AGENTS = 100;

    @Inject
    GestureService gestures;

    @Inject
    Background background;

    private final Semaphore running = new Semaphore(AT_ONCE);
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger others = new AtomicInteger();

    @Test
    void whoeverRacesThereIsOneVoucherForEachIncident() throws Exception {
        // Given
        TestClock.set(Instant.parse("2026-11-16T10:00:00Z"));
        String store = Shop.newId("store");
        Shop.store(store);
        Known.store(store);
        Desk.put("/api/tickets/policies/gestures/" + store, """
                {"agentPerWeek":1000000000,"customerPer30Days":1000000000,"atOnce":1000,"approvalFrom":1000}""").then().statusCode(200);
        List<UUID> tickets = tickets(store);
        // When
        for (int i = 0; i < RACES; i++) {
            for (int runner = 0; runner < RUNNERS; runner++) {
                race(tickets.get(i), "agent-" + (i + runner) % AGENTS);
            }
        }
        running.acquire(AT_ONCE);
        // Then
        assertThat(others).hasValue(0);
        assertThat(given).hasValue(RACES);
        assertThat(refused).hasValue(RACES * (RUNNERS - 1));
        assertThat(count("select count(*) as n from gesture where store = ? and status = 'GRANTED'", store))
                .isEqualTo(RACES);
        assertThat(count("select count(distinct incident) as n from gesture where store = ?", store))
                .isEqualTo(RACES);
        assertThat(count(
                        "select count(*) as n from outbox where store = ? and type = 'dev.estela.gesture.granted.v1'",
                        store))
                .isEqualTo(RACES);
    }

    private void race(UUID ticket, String agent) throws InterruptedException {
        running.acquire();
        Caller caller = new Caller(agent, Set.of("tickets:work"), Set.of());
        CompletableFuture<Gesture> race = background.run(() -> Panache.withTransaction(
                () -> gestures.give(ticket, null, GestureKind.VOUCHER, 500, "for the trouble", caller)));
        var unused = race.whenComplete((gesture, failure) -> {
            (failure == null ? given : failure instanceof RefusedException ? refused : others).incrementAndGet();
            running.release();
        });
    }

    private static List<UUID> tickets(String store) {
        TestDb.update("""
                insert into ticket (id, number, store, channel, status, priority, assessed_priority, points, subject, customer_id, parcel_version, reopened,
                    version, opened_at, changed_at, due_at, cause_event_id, cause_type)
                select gen_random_uuid(), 'R-' || ?::text || '-' || n, ?, 'EVENT', 'OPEN', 'NORMAL', 'NORMAL', '', 'race', 'c-' || n % 500, 0, 0, 1,
                    '2026-11-16T10:00:00Z', '2026-11-16T10:00:00Z', '9999-01-01T00:00:00Z', 'race', 'race'
                from generate_series(1, ?) n""", store, store, RACES);
        return TestDb.query("select id from ticket where store = ?", store).stream()
                .map(row -> (UUID) row.get("id"))
                .toList();
    }

    private static long count(String sql, String store) {
        return ((Number) TestDb.query(sql, store).getFirst().get("n")).longValue();
    }
}
