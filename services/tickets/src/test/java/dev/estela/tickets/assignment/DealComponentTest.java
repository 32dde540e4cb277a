package dev.estela.tickets.assignment;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets which ticket, from the event to the agent's desk. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class DealComponentTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");

    private String store;
    private String team;
    private String ana;
    private String berta;

    @BeforeEach
    void aTeam() {
        TestClock.set(NOW);
        String own = UUID.randomUUID().toString().substring(0, 8);
        store = "store-" + own;
        team = "team-" + own;
        ana = "ana-" + own;
        berta = "berta-" + own;
        Shop.store(store);
        Known.store(store);
        Desk.queue("queue-" + own, store, team);
    }

    @Test
    void ticketsAreSharedOutEvenlyAndNobodyGetsMoreThanTheyCanHold() {
        // Given
        Desk.agent(ana, team, 3, "es");
        Desk.agent(berta, team, 3, "es");
        // When
        List<String> orders = troubles(8);
        TestClock.advanceTo(NOW.plusSeconds(10));
        // Then
        assertThat(loads()).containsEntry(ana, 3L).containsEntry(berta, 3L);
        assertThat(orders.subList(0, 6))
                .allSatisfy(
                        order -> assertThat(Known.ticket(order).get("agent")).isNotNull());
        assertThat(orders.subList(6, 8))
                .allSatisfy(
                        order -> assertThat(Known.ticket(order).get("agent")).isNull());
        assertThat(TestOutbox.types(orders.getFirst()))
                .containsExactly("dev.estela.ticket.opened.v1", "dev.estela.ticket.assigned.v1");
    }

    @Test
    void whoeverWaitsLongestIsNextWhenSomebodyHasRoomAgain() {
        // Given
        Desk.agent(ana, team, 1, "es");
        List<String> orders = troubles(3);
        TestClock.advanceTo(NOW.plusSeconds(10));
        assertThat(Known.ticket(orders.getFirst())).containsEntry("agent", ana);
        // When
        solve(orders.getFirst());
        TestClock.advanceTo(NOW.plusSeconds(20));
        // Then
        assertThat(Known.ticket(orders.get(1))).containsEntry("agent", ana);
        assertThat(Known.ticket(orders.get(2)).get("agent")).isNull();
    }

    @Test
    void whatSomebodyHasWhenTheyLeaveGoesToWhoeverIsThereAndComesBackToThemIfTheyDoFirst() {
        // Given
        Desk.agent(ana, team, 5, "es");
        String order = troubles(1).getFirst();
        TestClock.advanceTo(NOW.plusSeconds(10));
        assertThat(Known.ticket(order)).containsEntry("agent", ana);
        // When
        Desk.present(ana, "offline", true);
        TestClock.advanceTo(NOW.plusSeconds(20));
        Object whileNobodyIsThere = Known.ticket(order).get("agent");
        Desk.agent(berta, team, 5, "es");
        Desk.present(ana, "online", false);
        TestClock.advanceTo(NOW.plusSeconds(30));
        // Then
        assertThat(whileNobodyIsThere).isNull();
        assertThat(Known.ticket(order)).containsEntry("agent", ana);
    }

    @Test
    void whoeverHandsATicketOnHasRoomForTheNext() {
        // Given
        Desk.agent(ana, team, 1, "es");
        List<String> orders = troubles(2);
        TestClock.advanceTo(NOW.plusSeconds(10));
        Desk.agent(berta, "another-" + team, 1, "es");
        // When
        Desk.put(
                        "/api/tickets/%s/assignment"
                                .formatted(Known.ticket(orders.getFirst()).get("id")),
                        "{\"agent\":\"%s\"}".formatted(berta))
                .then()
                .statusCode(200);
        TestClock.advanceTo(NOW.plusSeconds(20));
        // Then
        assertThat(Known.ticket(orders.get(1))).containsEntry("agent", ana);
    }

    @Test
    void nobodyIsHandedMoreThanTheyCanHoldUnlessSomebodyInsists() {
        // Given
        Desk.agent(ana, team, 1, "es");
        List<String> orders = troubles(2);
        TestClock.advanceTo(NOW.plusSeconds(10));
        String path = "/api/tickets/%s/assignment"
                .formatted(Known.ticket(orders.get(1)).get("id"));
        // When
        Desk.put(path, "{\"agent\":\"%s\"}".formatted(ana))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:estela:problem:over-capacity"));
        Desk.put(path, "{\"agent\":\"%s\",\"beyondCapacity\":true}".formatted(ana))
                .then()
                .statusCode(200)
                .body("agent", equalTo(ana));
        // Then
        Desk.put(path, "{\"agent\":\"nobody-at-all\"}").then().statusCode(404);
    }

    private List<String> troubles(int count) {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String order = Shop.newId("o");
            TestClock.set(NOW.plusSeconds(i)); // each is a second younger than the one before
            Shop.trouble(
                    store,
                    "lost",
                    order,
                    Shop.newId("c"),
                    Shop.newId("s"),
                    UUID.randomUUID().toString(),
                    NOW.toString());
            var unused = Known.ticket(order);
            orders.add(order);
        }
        return orders;
    }

    private static void solve(String order) {
        Object id = Known.ticket(order).get("id");
        Desk.put("/api/tickets/%s/reason".formatted(id), "{\"reason\":\"delivery/wismo/lost\"}")
                .then()
                .statusCode(200);
        Desk.put("/api/tickets/%s/status".formatted(id), "{\"status\":\"SOLVED\"}")
                .then()
                .statusCode(200);
    }

    private Map<String, Long> loads() {
        return TestDb.query(
                        "select agent, count(*) as load from ticket where store = ? and agent is not null group by agent",
                        store)
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        row -> (String) row.get("agent"), row -> (Long) row.get("load")));
    }
}
