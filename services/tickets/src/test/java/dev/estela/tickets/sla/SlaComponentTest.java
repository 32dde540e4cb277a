package dev.estela.tickets.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised about a ticket, and what happens when it is not kept. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class SlaComponentTest {
    /** A Friday, 16:00 in Madrid. */
    private static final Instant FRIDAY = Instant.parse("2026-11-13T15:00:00Z");

    private String store;
    private String order;

    @BeforeEach
    void aStore() {
        TestClock.set(FRIDAY);
        store = Shop.newId("store");
        order = Shop.newId("o");
        Shop.store(store);
        Known.store(store);
    }

    @Test
    void aPromiseCountsInTheHoursOfTheStoreOnly() {
        // When: HIGH is promised to be solved within 18 hours, from 9 to 18, Monday to Friday
        Map<String, Object> ticket = opened("exception");
        // Then: two hours on Friday, nine on Monday, seven on Tuesday
        assertThat(ticket).containsEntry("priority", "HIGH").containsEntry("dueAt", "2026-11-17T15:00:00Z");
        Desk.admin()
                .get("/api/tickets/%s/sla".formatted(ticket.get("ticketId")))
                .then()
                .statusCode(200)
                .body("items.find { it.metric == 'resolution' }.dueAt", equalTo("2026-11-17T15:00:00Z"))
                .body("items.find { it.metric == 'resolution' }.running", equalTo(true))
                .body("items.find { it.metric == 'resolution' }.warned", equalTo(false))
                .body("items.find { it.metric == 'first_reply' }.running", equalTo(false));
    }

    @Test
    void aBrokenPromiseIsToldOnceAtItsMomentAndMakesTheTicketMoreUrgent() {
        // Given
        Object id = opened("exception").get("ticketId");
        // When
        TestClock.advanceTo(Instant.parse("2026-11-17T14:59:59Z"));
        List<String> before = TestOutbox.types(order);
        boolean warned = clock(id, "resolution").get("warned").equals(true);
        TestClock.advanceTo(Instant.parse("2026-11-17T15:00:00Z"));
        TestClock.advanceTo(Instant.parse("2026-11-20T15:00:00Z"));
        // Then
        assertThat(before).doesNotContain("dev.estela.ticket.breached.v1");
        assertThat(warned).isTrue();
        assertThat(TestOutbox.types(order).stream().filter("dev.estela.ticket.breached.v1"::equals))
                .hasSize(1);
        assertThat(clock(id, "resolution")).containsEntry("breached", true);
        assertThat(Desk.ticket(id)).containsEntry("priority", "URGENT").containsEntry("assessedPriority", "HIGH");
    }

    @Test
    void waitingForTheCustomerStopsWhatTheRequesterWaitsFor() {
        // Given
        policy("{\"HIGH\":{\"REQUESTER_WAIT\":\"PT4H\"}}", 0);
        Object id = opened("exception").get("ticketId");
        assertThat(Desk.ticket(id)).containsEntry("dueAt", "2026-11-16T10:00:00Z");
        // When: an hour passes, then three hours of waiting for the customer
        TestClock.advanceTo(FRIDAY.plusSeconds(3_600));
        status(id, "WAITING_CUSTOMER");
        assertThat(Desk.ticket(id).get("dueAt")).isNull();
        TestClock.advanceTo(Instant.parse("2026-11-16T11:00:00Z"));
        status(id, "OPEN");
        // Then: three hours are left
        assertThat(Desk.ticket(id)).containsEntry("dueAt", "2026-11-16T14:00:00Z");
    }

    @Test
    void anotherPolicyMovesWhatIsDueAndKeepsThePauses() {
        // Given
        policy("{\"HIGH\":{\"REQUESTER_WAIT\":\"PT4H\"}}", 0);
        Object id = opened("exception").get("ticketId");
        TestClock.advanceTo(FRIDAY.plusSeconds(3_600));
        status(id, "WAITING_CUSTOMER");
        TestClock.advanceTo(Instant.parse("2026-11-16T11:00:00Z"));
        status(id, "OPEN");
        // When
        policy("{\"HIGH\":{\"REQUESTER_WAIT\":\"PT8H\"}}", 1);
        TestClock.advanceTo(Instant.parse("2026-11-16T11:00:01Z"));
        // Then: seven hours are left, six of them on Monday and one on Tuesday
        Known.soon(() -> assertThat(Desk.ticket(id)).containsEntry("dueAt", "2026-11-17T09:00:00Z"));
    }

    @Test
    void aPromiseThatAnotherPolicyEndsInThePastIsToldOnce() {
        // Given
        policy("{\"HIGH\":{\"REQUESTER_WAIT\":\"PT8H\"},\"URGENT\":{\"REQUESTER_WAIT\":\"PT8H\"}}", 0);
        Object id = opened("exception").get("ticketId");
        TestClock.advanceTo(Instant.parse("2026-11-16T11:00:00Z"));
        assertThat(clock(id, "requester_wait")).containsEntry("warned", false).containsEntry("breached", false);
        // When
        policy("{\"HIGH\":{\"REQUESTER_WAIT\":\"PT4H\"},\"URGENT\":{\"REQUESTER_WAIT\":\"PT4H\"}}", 1);
        TestClock.advanceTo(Instant.parse("2026-11-16T11:00:01Z"));
        Known.soon(() -> assertThat(clock(id, "requester_wait"))
                .containsEntry("warned", true)
                .containsEntry("breached", true));
        policy("{\"HIGH\":{\"REQUESTER_WAIT\":\"PT3H\"},\"URGENT\":{\"REQUESTER_WAIT\":\"PT3H\"}}", 2);
        TestClock.advanceTo(Instant.parse("2026-11-17T11:00:00Z"));
        // Then
        assertThat(TestOutbox.types(order).stream().filter("dev.estela.ticket.breached.v1"::equals))
                .hasSize(1);
        assertThat(TestDb.query("select kind from timer where subject like ? and kind like 'sla-%'", id + "/%"))
                .isEmpty();
    }

    @Test
    void aPolicyThatMakesNoSenseIsRefusedWithEveryFaultNamed() {
        Desk.put("/api/tickets/policies/sla/" + store, """
                {"hours":{"zone":"Europe/Atlantis","week":{"MONDAY":["09:00-14:00"]},"closed":[]},"targets":{"HIGH":{"RESOLUTION":"PT1S"}},
                 "warnAt":0.8,"onBreach":{"raise":true}}""")
                .then()
                .statusCode(400)
                .body("errors.pointer", org.hamcrest.Matchers.hasItems("/targets/HIGH/RESOLUTION", "/hours"));
        Desk.put("/api/tickets/policies/sla/" + store, """
                {"hours":{"zone":"Europe/Madrid","week":{"MONDAY":["9-14"]},"closed":[]},"targets":{},"warnAt":2,"onBreach":{"raise":true}}""").then().statusCode(400);
    }

    @Test
    void whoHasNotSeenTheNewestPolicyDoesNotOverwriteIt() {
        policy("{}", 0);
        put("{}", "\"0\"").then().statusCode(409);
        policy("{}", 1);
    }

    private Map<String, Object> opened(String kind) {
        Shop.trouble(
                store,
                kind,
                order,
                Shop.newId("c"),
                Shop.newId("s"),
                UUID.randomUUID().toString(),
                FRIDAY.toString());
        return Desk.ticket(Known.ticket(order).get("id"));
    }

    private static Map<String, Object> clock(Object id, String metric) {
        return Desk.admin()
                .get("/api/tickets/%s/sla".formatted(id))
                .then()
                .extract()
                .jsonPath()
                .getMap("items.find { it.metric == '%s' }".formatted(metric));
    }

    private static void status(Object id, String status) {
        Desk.put("/api/tickets/%s/status".formatted(id), "{\"status\":\"%s\"}".formatted(status))
                .then()
                .statusCode(200);
    }

    private void policy(String targets, long seen) {
        put(targets, "\"" + seen + "\"").then().statusCode(200);
    }

    private io.restassured.response.Response put(String targets, String seen) {
        return Desk.admin()
                .header("If-Match", seen)
                .body("""
                {"hours":{"zone":"Europe/Madrid","country":"ES","week":{"MONDAY":["09:00-18:00"],"TUESDAY":["09:00-18:00"],"WEDNESDAY":["09:00-18:00"],
                 "THURSDAY":["09:00-18:00"],"FRIDAY":["09:00-18:00"]},"closed":[]},"targets":%s,"warnAt":0.8,"onBreach":{"raise":true}}""".formatted(targets))
                .put("/api/tickets/policies/sla/" + store);
    }
}
