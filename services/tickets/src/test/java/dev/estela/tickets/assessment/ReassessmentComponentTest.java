package dev.estela.tickets.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is at stake changes while somebody works on it, and the priority says so, with its reason. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ReassessmentComponentTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");
    private static final String PROMISED_LONG_AGO = "2026-11-06T20:00:00Z";
    private static final String PROMISED_TOMORROW = "2026-11-17T20:00:00Z";

    private String order;
    private String customer;
    private String shipment;
    private String ticket;

    /** Lost, nine days late and cheap: 3 and 2 points. */
    @BeforeEach
    void aLostParcel() {
        TestClock.set(NOW);
        order = Shop.newId("o");
        customer = Shop.newId("c");
        shipment = Shop.newId("s");
        Shop.store(Shop.ID);
        Known.store(Shop.ID);
        Shop.order(order, customer, 4_470);
        Known.order(order);
        Shop.incident("lost", order, customer, shipment, UUID.randomUUID().toString(), NOW.toString());
        ticket = (String) Known.ticket(order).get("id");
        assertThat(points()).isEqualTo("lateness=2 trouble=3");
    }

    @Test
    void whoComesBackMattersMoreAndTheLogSaysWhy() {
        // Given
        solve();
        // When
        say("received", "{\"channel\":\"phone\",\"text\":\"It has not come\"}");
        // Then
        assertThat(points()).isEqualTo("lateness=2 trouble=3 reopened=1");
        assertThat(facts().subList(facts().size() - 2, facts().size()))
                .extracting(row -> row.get("fact"), row -> row.get("actor_kind"), row -> row.get("cause_type"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("reopened", "customer", "request.ticket.received"),
                        org.assertj.core.groups.Tuple.tuple("changed", "estela", "request.ticket.received"));
    }

    @Test
    void anAgentWhoOpensItAgainChangesItsPriorityToo() {
        // Given
        solve();
        // When
        change("status", "{\"status\":\"OPEN\"}");
        // Then
        assertThat(points()).isEqualTo("lateness=2 trouble=3 reopened=1");
    }

    @Test
    void whatAnAgentHasSaidStaysAndThePointsGoOn() {
        // Given
        change("priority", "{\"priority\":\"LOW\"}");
        solve();
        // When
        say("received", "{\"channel\":\"phone\",\"text\":\"It has not come\"}");
        // Then
        assertThat(Desk.ticket(ticket)).containsEntry("priority", "LOW").containsEntry("assessedPriority", "URGENT");
        assertThat(points()).endsWith("reopened=1");
    }

    @Test
    void anOrderThatTurnsOutDearerMattersMore() {
        // When
        String event = Shop.order("changed", order, customer, 34_990, 2);
        Known.handled(event);
        // Then
        assertThat(points()).isEqualTo("value=2 lateness=2 trouble=3");
        assertThat(facts().getLast())
                .containsEntry("fact", "changed")
                .containsEntry("actor_kind", "estela")
                .containsEntry("cause_event_id", event);
    }

    @Test
    void whatChangesNoPointsIsNoNews() {
        // When
        Known.handled(Shop.order("changed", order, customer, 4_990, 2), parcel(8, PROMISED_LONG_AGO, "null"));
        // Then
        assertThat(facts()).extracting(row -> row.get("fact")).doesNotContain("changed");
    }

    @Test
    void aParcelWithANewPromiseMattersLessAndTheLogSaysFromWhatToWhat() {
        // When
        Known.handled(parcel(8, PROMISED_TOMORROW, "null"));
        say("notes", "{\"text\":\"It changes nothing\"}");
        // Then
        assertThat(points()).isEqualTo("trouble=3");
        List<Map<String, Object>> log = Desk.admin()
                .get("/api/tickets/%s/log".formatted(ticket))
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(log.stream().filter(line -> line.containsKey("priorityBefore")))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("fact", "changed")
                .containsEntry("priorityBefore", "URGENT")
                .containsEntry("priority", "HIGH");
    }

    @Test
    void whatIsHeardLateOfAParcelCountsForNothing() {
        // Given
        Known.handled(parcel(9, PROMISED_TOMORROW, "null"));
        // When
        Known.handled(parcel(8, PROMISED_LONG_AGO, "null"));
        // Then
        assertThat(points()).isEqualTo("trouble=3");
    }

    @Test
    void whatIsHeardWhileItIsSolvedCountsWhenItComesBack() {
        // Given
        solve();
        Known.handled(parcel(8, PROMISED_LONG_AGO, "\"2026-11-08T20:00:00Z\""));
        assertThat(points()).isEqualTo("lateness=2 trouble=3");
        // When
        say("received", "{\"channel\":\"phone\",\"text\":\"It is broken\"}");
        // Then
        assertThat(points()).isEqualTo("lateness=1 trouble=3 reopened=1");
    }

    @Test
    void anotherFormulaHoldsForEveryTicketThatIsNotOver() {
        // Given
        String store = Shop.newId("store");
        Shop.store(store);
        Known.store(store);
        List<String> open = List.of(asked(store), asked(store));
        String over = asked(store);
        classify(over);
        Desk.put("/api/tickets/%s/status".formatted(over), "{\"status\":\"SOLVED\"}")
                .then()
                .statusCode(200);
        // When
        Desk.put("/api/tickets/policies/priority/" + store, """
                {"value":[],"lateness":[],"legalDate":[],"tiers":{},"troubles":{},"reopened":0,"normal":1,"high":3,"urgent":5}""").then().statusCode(200);
        TestClock.advanceTo(NOW.plus(Duration.ofSeconds(5)));
        // Then
        open.forEach(id -> Known.soon(() -> assertThat(Desk.ticket(id)).containsEntry("priority", "LOW")));
        assertThat(Desk.ticket(over)).containsEntry("priority", "NORMAL");
        assertThat(TestDb.query(
                        "select cause_type from ticket_log where ticket_id = cast(? as uuid) and fact = 'changed'",
                        open.getFirst()))
                .containsExactly(Map.of("cause_type", "timer.reassess"));
    }

    @Test
    void aStoreWithMoreTicketsThanAreDoneAtOnceIsDoneToTheEnd() {
        // Given
        String store = Shop.newId("store");
        Shop.store(store);
        Known.store(store);
        String like = asked(store);
        TestDb.update("""
                insert into ticket (id, number, store, channel, status, priority, assessed_priority, points, subject, parcel_version, reopened, version,
                    opened_at, changed_at, due_at, cause_event_id, cause_type)
                select gen_random_uuid(), store || '-' || n, store, channel, status, priority, assessed_priority, points, subject, 0, 0, 1,
                    opened_at, changed_at, due_at, cause_event_id, cause_type
                from ticket, generate_series(1, 450) n where id = cast('%s' as uuid)""".formatted(like));
        // When
        Desk.put("/api/tickets/policies/priority/" + store, """
                {"value":[],"lateness":[],"legalDate":[],"tiers":{},"troubles":{},"reopened":0,"normal":1,"high":3,"urgent":5}""").then().statusCode(200);
        // Then
        Known.soon(() -> {
            TestClock.advanceTo(TestClock.now().plusSeconds(1));
            assertThat(TestDb.query("select 1 from ticket where store = ? and priority = 'NORMAL'", store))
                    .isEmpty();
        });
    }

    private String points() {
        return (String) TestDb.query("select points from ticket where id = cast(? as uuid)", ticket)
                .getFirst()
                .get("points");
    }

    /** Who it is given to has no part in this. */
    private List<Map<String, Object>> facts() {
        return TestDb.query(
                "select fact, actor_kind, cause_event_id, cause_type from ticket_log where ticket_id = cast(? as uuid) and fact <> 'assigned' order by version",
                ticket);
    }

    private String parcel(int version, String deliverBy, String deliveredAt) {
        return Shop.parcel("delayed", order, shipment, version, deliverBy, deliveredAt, NOW.toString());
    }

    private void solve() {
        classify(ticket);
        change("status", "{\"status\":\"SOLVED\"}");
    }

    private static void classify(String id) {
        Desk.put("/api/tickets/%s/reason".formatted(id), "{\"reason\":\"delivery/wismo/lost\"}")
                .then()
                .statusCode(200);
    }

    private void change(String what, String body) {
        Desk.put("/api/tickets/%s/%s".formatted(ticket, what), body).then().statusCode(200);
    }

    private void say(String how, String body) {
        Desk.admin()
                .body(body)
                .post("/api/tickets/%s/%s".formatted(ticket, how))
                .then()
                .statusCode(201);
    }

    private static String asked(String store) {
        return Desk.admin()
                .body("{\"store\":\"%s\",\"channel\":\"phone\",\"subject\":\"x\",\"text\":\"x\"}".formatted(store))
                .post("/api/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticketId");
    }
}
