package dev.estela.tickets.later;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a ticket by itself. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class LaterComponentTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");

    private String order;
    private String shipment;
    private Object ticket;

    @BeforeEach
    void aTicket() {
        TestClock.set(NOW);
        order = Shop.newId("o");
        shipment = Shop.newId("s");
        Shop.store(Shop.ID);
        Known.store(Shop.ID);
        Shop.incident("exception", order, "c", shipment, UUID.randomUUID().toString(), NOW.toString());
        ticket = Known.ticket(order).get("id");
    }

    @Test
    void aTicketSleepsAsLongAsItWasToldTo() {
        snooze("{\"until\":\"2026-11-16T12:00:00Z\"}");
        TestClock.advanceTo(Instant.parse("2026-11-16T11:59:59Z"));
        assertThat(Desk.ticket(ticket)).containsKey("snoozedUntil");
        TestClock.advanceTo(Instant.parse("2026-11-16T12:00:00Z"));
        assertThat(Desk.ticket(ticket)).doesNotContainKey("snoozedUntil");
    }

    @Test
    void aTicketThatSleepsUntilItsParcelIsThereWakesWithIt() {
        // Given
        snooze("{\"until\":\"2026-11-30T12:00:00Z\",\"event\":\"delivered\"}");
        // When
        String moved = Shop.shipment("in-transit", order, shipment, NOW.toString());
        Known.handled(moved);
        boolean asleep = Desk.ticket(ticket).containsKey("snoozedUntil");
        String delivered = Shop.shipment("delivered", order, shipment, NOW.toString());
        Known.handled(delivered);
        // Then
        assertThat(asleep).isTrue();
        assertThat(Desk.ticket(ticket)).doesNotContainKeys("snoozedUntil", "snoozedFor");
        assertThat(TestOutbox.story(order).getLast()).containsEntry("causation_id", delivered);
    }

    @Test
    void nobodySleepsIntoThePast() {
        Desk.put("/api/tickets/%s/snooze".formatted(ticket), "{\"until\":\"2026-11-16T10:00:00Z\"}")
                .then()
                .statusCode(400);
    }

    @Test
    void aSolvedTicketIsClosedAWeekLaterUnlessSomebodyComesBack() {
        // Given
        Desk.put("/api/tickets/%s/reason".formatted(ticket), "{\"reason\":\"delivery/wismo/stuck\"}")
                .then()
                .statusCode(200);
        status("SOLVED");
        TestClock.advanceTo(NOW.plus(Duration.ofDays(6)));
        status("OPEN");
        status("SOLVED");
        // When
        TestClock.advanceTo(NOW.plus(Duration.ofDays(12)));
        Object before = Desk.ticket(ticket).get("status");
        TestClock.advanceTo(NOW.plus(Duration.ofDays(13)));
        // Then
        assertThat(before).isEqualTo("SOLVED");
        assertThat(Desk.ticket(ticket)).containsEntry("status", "CLOSED");
        assertThat(TestOutbox.types(order)).endsWith("dev.estela.ticket.closed.v1");
    }

    private void status(String status) {
        Desk.put("/api/tickets/%s/status".formatted(ticket), "{\"status\":\"%s\"}".formatted(status))
                .then()
                .statusCode(200);
    }

    private void snooze(String body) {
        Desk.put("/api/tickets/%s/snooze".formatted(ticket), body).then().statusCode(200);
    }
}
