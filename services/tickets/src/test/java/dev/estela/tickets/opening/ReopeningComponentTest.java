package dev.estela.tickets.opening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer who is asked whether it is solved, and says that it is not. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ReopeningComponentTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant ASKED = NOW.plus(Duration.ofDays(1));

    private String order;
    private String customer;
    private String ticket;

    @BeforeEach
    void aLostParcelThatWasPaidBack() {
        TestClock.set(NOW);
        order = Shop.newId("o");
        customer = Shop.newId("c");
        Shop.store(Shop.ID);
        Known.store(Shop.ID);
        Shop.order(order, customer, 4_470);
        Known.order(order);
        Shop.incident(
                "lost", order, customer, Shop.newId("s"), UUID.randomUUID().toString(), NOW.toString());
        ticket = (String) Known.ticket(order).get("id");
        solve();
        TestClock.advanceTo(ASKED);
    }

    @Test
    void theTicketOpensAgainAndItsLogSaysWhy() {
        // When
        String event = unsolved(ASKED);
        Known.handled(event);
        // Then
        assertThat(Known.tickets(order)).hasSize(1);
        assertThat(Desk.ticket(ticket))
                .containsEntry("status", "OPEN")
                .containsEntry("reopened", 1)
                .doesNotContainKey("solvedAt");
        assertThat(TestOutbox.types(order))
                .endsWith(
                        "dev.estela.ticket.solved.v1", "dev.estela.ticket.reopened.v1", "dev.estela.ticket.changed.v1");
        assertThat(reopenings().getFirst())
                .containsEntry("actor_kind", "customer")
                .containsEntry("cause_event_id", event)
                .containsEntry("cause_type", "dev.estela.survey.low-score.v1");
    }

    @Test
    void toldAgainItChangesNothing() {
        Known.handled(unsolved(ASKED), unsolved(ASKED));
        assertThat(reopenings()).hasSize(1);
        assertThat(Known.tickets(order)).hasSize(1);
    }

    @Test
    void whatWasSolvedOnceMoreSinceStaysSolved() {
        // Given
        Known.handled(unsolved(ASKED));
        TestClock.advanceTo(ASKED.plus(Duration.ofHours(2)));
        solve();
        // When
        Known.handled(unsolved(ASKED));
        // Then
        assertThat(Desk.ticket(ticket)).containsEntry("status", "SOLVED");
        assertThat(Known.tickets(order)).hasSize(1);
    }

    @Test
    void aTicketThatIsClosedStaysSoAndAnotherOpens() {
        // Given
        TestClock.advanceTo(NOW.plus(Duration.ofDays(8)));
        Known.soon(() -> assertThat(Desk.ticket(ticket)).containsEntry("status", "CLOSED"));
        // When
        Known.handled(unsolved(TestClock.now()));
        // Then
        assertThat(Desk.ticket(ticket)).containsEntry("status", "CLOSED");
        assertThat(Known.tickets(order)).hasSize(2).anySatisfy(another -> assertThat(another)
                .containsEntry("trouble", "LOW_SCORE")
                .containsEntry("status", "NEW"));
        assertThat(Known.tickets(order).stream().map(one -> (String) one.get("subject")))
                .anyMatch(subject -> subject.startsWith("Descontento con la solución, pedido"));
    }

    @Test
    void aTicketNobodyKnowsOpensAnother() {
        Known.handled(Shop.unsolved(
                UUID.randomUUID().toString(), order, customer, UUID.randomUUID().toString(), ASKED));
        assertThat(Known.tickets(order)).hasSize(2);
    }

    private String unsolved(Instant at) {
        return Shop.unsolved("i-of-" + order, order, customer, ticket, at);
    }

    private void solve() {
        Desk.put("/api/tickets/%s/reason".formatted(ticket), "{\"reason\":\"delivery/wismo/lost\"}")
                .then()
                .statusCode(200);
        Desk.put("/api/tickets/%s/status".formatted(ticket), "{\"status\":\"SOLVED\"}")
                .then()
                .statusCode(200);
    }

    private java.util.List<Map<String, Object>> reopenings() {
        return TestDb.query(
                "select actor_kind, cause_event_id, cause_type from ticket_log where fact = 'reopened' and ticket_id = cast(? as uuid)",
                ticket);
    }
}
