package dev.estela.surveys.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.background.Background;
import dev.estela.chassis.sql.Sql;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.surveys.Known;
import dev.estela.surveys.Shop;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** An order and the ticket about it come from two topics, and may be taken at the same moment. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class RecoveryRaceComponentTest extends InMadrid {
    @Inject
    Sql sql;

    @Inject
    Background background;

    @Test
    void aTicketSolvedWhileItsOrderIsBeingLearnedOfIsAskedAbout() {
        // Given
        AtomicBoolean learned = new AtomicBoolean();
        AtomicBoolean committing = new AtomicBoolean();
        CompletableFuture<Void> learning = background.run(() -> Panache.withTransaction(
                () -> learn().invoke(() -> learned.set(true)).chain(() -> heldUntil(committing))));
        Known.soon(() -> assertThat(learned).isTrue());
        // When
        var ticket = Shop.ticket(order, "lost").solved("2026-11-07T12:00:00Z").publish();
        try {
            Known.soon(() -> assertThat(takenOrWaiting(ticket.id())).isTrue());
        } finally {
            committing.set(true);
        }
        learning.join();
        // Then
        Known.soon(() -> assertThat(Known.recovery(order)).containsEntry("status", "planned"));
    }

    private Uni<Integer> learn() {
        return sql.execute(
                "insert into order_copy (order_id, version, store, customer_id, number, event_id, event_type) values (?1, 1, ?2, ?3, 'N-1', 'e', 't')",
                order,
                Shop.ID,
                customer);
    }

    private static boolean takenOrWaiting(String ticket) {
        return !TestDb.query(
                        "select 1 from ticket_copy where ticket_id = ? union all select 1 from pg_locks where locktype = 'transactionid' and not granted",
                        ticket)
                .isEmpty();
    }

    private static Uni<Void> heldUntil(AtomicBoolean committing) {
        return committing.get()
                ? Uni.createFrom().voidItem()
                : Background.pause(Duration.ofMillis(20)).chain(() -> heldUntil(committing));
    }
}
