package dev.estela.surveys.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.background.Background;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.timer.Timer;
import dev.estela.surveys.Known;
import dev.estela.surveys.Shop;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What two replicas do when two orders of one person fall due: each fires its own timer, in a transaction of its own, at the same time. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class CooldownComponentTest {
    private static final Instant NOON = Instant.parse("2026-11-08T12:00:00Z");

    @Inject
    DueTimer timers;

    @Inject
    Background background;

    private final String customer = Shop.newId("c");

    @Test
    void twoReplicasAskOnePersonOnceThoughBothSurveysAreDueAtOnce() {
        // Given
        String one = delivered("2026-11-07T11:30:00Z");
        String other = delivered("2026-11-07T11:40:00Z");
        TestClock.set(NOON);
        // When
        CompletableFuture<Void> first = fire(other, () -> Background.pause(Duration.ofMillis(400)));
        CompletableFuture<Void> second = fire(one, CooldownComponentTest::atOnce);
        CompletableFuture.allOf(first, second).join();
        // Then
        assertThat(List.of(Known.status(one), Known.status(other))).containsExactlyInAnyOrder("invited", "skipped");
    }

    @Test
    void aReplicaThatHasNotCommittedYetIsWaitedFor() {
        // Given
        String early = delivered("2026-11-07T12:00:00Z");
        String late = delivered("2026-11-07T13:00:00Z"); // due an hour later, so that the first replica does not see it
        AtomicBoolean committing = new AtomicBoolean();
        // When
        TestClock.set(NOON);
        CompletableFuture<Void> slow = fire(early, () -> heldUntil(committing));
        Known.soon(() -> assertThat(replicas(true)).isOne());
        TestClock.set(NOON.plus(Duration.ofHours(1)));
        CompletableFuture<Void> quick = fire(late, CooldownComponentTest::atOnce);
        try {
            Known.soon(() -> assertThat(replicas(false)).isOne());
        } finally {
            committing.set(true);
        }
        CompletableFuture.allOf(slow, quick).join();
        // Then
        assertThat(Known.status(early)).isEqualTo("invited");
        assertThat(Known.reason(late)).isEqualTo("cooldown");
    }

    /** Fires the timer of an order's survey, and something more before its transaction commits. */
    private CompletableFuture<Void> fire(String order, Supplier<Uni<Void>> beforeCommit) {
        String id = (String) Known.invitation(order).get("id");
        Timer due = new Timer(DueTimer.KIND, id, TestClock.now(), null);
        return background.run(
                () -> Panache.withTransaction(() -> timers.fire(List.of(due)).chain(beforeCommit::get)));
    }

    private static Uni<Void> atOnce() {
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> heldUntil(AtomicBoolean committing) {
        return committing.get()
                ? atOnce()
                : Background.pause(Duration.ofMillis(20)).chain(() -> heldUntil(committing));
    }

    /** How many decide about the customer at this moment, or wait until they may. */
    private long replicas(boolean deciding) {
        return TestDb.query("""
                select 1 from pg_locks where locktype = 'advisory' and granted = ?
                  and (cast(classid as bigint) << 32 | cast(objid as bigint)) = hashtextextended('survey of ' || ?, 0)
                """, deciding, "p-" + customer).size();
    }

    private String delivered(String at) {
        TestClock.set(Instant.parse("2026-11-07T00:00:00Z"));
        Shop.store(1, "Europe/Madrid").publish();
        Known.store(Shop.ID, 1);
        Shop.contact(customer, "p-" + customer, "ana@example.com").publish();
        Known.contact(customer);
        String order = Shop.newId("o");
        String number = Shop.newId("PQ");
        Shop.order(order, customer).sent(number).publish();
        Shop.parcel(order, number).delivered(at).publish();
        Known.planned(order);
        return order;
    }
}
