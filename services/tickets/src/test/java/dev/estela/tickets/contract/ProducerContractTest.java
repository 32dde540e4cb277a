package dev.estela.tickets.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.Contracts;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What really lies in the outbox keeps the contract. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ProducerContractTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");
    private static final String WORDS = "a very private sentence";

    @Test
    void everythingThatIsToldKeepsItsContract() {
        // Given
        TestClock.set(NOW);
        String store = Shop.newId("store");
        Shop.store(store);
        Known.store(store);
        String order = Shop.newId("o");
        Shop.order(store, order, 1, "2026-11-10T10:15:00Z", List.of(), List.of());
        Known.order(order);
        Shop.trouble(
                store,
                "lost",
                order,
                Shop.newId("c"),
                Shop.newId("s"),
                UUID.randomUUID().toString(),
                NOW.toString());
        Object lost = Known.ticket(order).get("id");
        Object asked = asked(store);
        Object other = asked(store);
        // When
        post(lost, "gestures", "{\"kind\":\"voucher\",\"amount\":1000,\"reason\":\"%s\"}".formatted(WORDS));
        String proposed =
                post(asked, "gestures", "{\"kind\":\"credit\",\"amount\":4000,\"reason\":\"%s\"}".formatted(WORDS));
        Desk.put("/api/tickets/gestures/%s/decision".formatted(proposed), "{\"approved\":false}")
                .then()
                .statusCode(200);
        String agent = Shop.newId("a").substring(0, 20);
        Desk.agent(agent, agent, 5, "es");
        Desk.put("/api/tickets/%s/assignment".formatted(asked), "{\"agent\":\"%s\"}".formatted(agent))
                .then()
                .statusCode(200);
        Desk.put("/api/tickets/%s/reason".formatted(asked), "{\"reason\":\"other/not_for_us\"}")
                .then()
                .statusCode(200);
        post(asked, "replies", "{\"text\":\"%s\",\"then\":\"SOLVED\"}".formatted(WORDS));
        TestClock.advanceTo(NOW.plusSeconds(10));
        post(asked, "notes", "{\"text\":\"%s\"}".formatted(WORDS));
        post(asked, "received", "{\"channel\":\"phone\",\"text\":\"%s\"}".formatted(WORDS));
        post(asked, "received", "{\"channel\":\"phone\",\"text\":\"%s\"}".formatted(WORDS));
        Desk.put("/api/tickets/%s/status".formatted(asked), "{\"status\":\"SOLVED\"}")
                .then()
                .statusCode(200);
        Desk.put("/api/tickets/%s/status".formatted(asked), "{\"status\":\"CLOSED\"}")
                .then()
                .statusCode(200);
        post(lost, "playbooks/" + playbook(), "");
        post(other, "merge", "{\"into\":\"%s\"}".formatted(lost));
        TestClock.advanceTo(NOW.plus(Duration.ofDays(10)));
        // Then
        Set<String> told = new HashSet<>();
        for (Object id : List.of(lost, asked, other)) {
            check(TestOutbox.rows(id.toString()), "estela.ticket", told);
        }
        check(gestures(order, asked.toString()), "estela.gesture", told);
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "dev.estela.ticket.opened.v1",
                        "dev.estela.ticket.received.v1",
                        "dev.estela.ticket.replied.v1",
                        "dev.estela.ticket.noted.v1",
                        "dev.estela.ticket.changed.v1",
                        "dev.estela.ticket.assigned.v1",
                        "dev.estela.ticket.solved.v1",
                        "dev.estela.ticket.reopened.v1",
                        "dev.estela.ticket.closed.v1",
                        "dev.estela.ticket.merged.v1",
                        "dev.estela.ticket.breached.v1",
                        "dev.estela.ticket.claim-opened.v1",
                        "dev.estela.ticket.refund-requested.v1",
                        "dev.estela.gesture.proposed.v1",
                        "dev.estela.gesture.granted.v1",
                        "dev.estela.gesture.declined.v1");
    }

    private static List<Map<String, Object>> gestures(String order, String ticket) {
        return java.util.stream.Stream.of(order, ticket)
                .flatMap(story -> TestOutbox.story(story).stream())
                .filter(row -> row.get("topic").equals("estela.gesture"))
                .toList();
    }

    private static void check(List<Map<String, Object>> rows, String topic, Set<String> told) {
        assertThat(rows).isNotEmpty();
        for (Map<String, Object> row : rows) {
            String type = (String) row.get("type");
            assertThat(Contracts.faults(type, (String) row.get("payload")))
                    .as(type)
                    .isEmpty();
            assertThat(row).containsEntry("topic", topic);
            assertThat((String) row.get("payload")).doesNotContain(WORDS, "ana@example.com", "Ana Ruiz");
            told.add(type);
        }
    }

    private static Object asked(String store) {
        return Desk.admin()
                .body("""
                        {"store":"%s","channel":"phone","subject":"%s","text":"%s","name":"Ana Ruiz","email":"ana@example.com"}""".formatted(store, WORDS, WORDS))
                .post("/api/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticketId");
    }

    /** What says who carries the parcel, and what is paid back. */
    private static String playbook() {
        String id = Shop.newId("p").substring(0, 20);
        Desk.put("/api/tickets/playbooks/" + id, """
                {"id":"%s","title":"x","steps":[{"name":"a","kind":"OPEN_CLAIM"},{"name":"b","kind":"REQUEST_REFUND"}]}""".formatted(id)).then().statusCode(200);
        return id;
    }

    private static String post(Object id, String how, String body) {
        var answer = Desk.admin().body(body).post("/api/tickets/%s/%s".formatted(id, how));
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 202);
        return answer.path("gestureId");
    }
}
