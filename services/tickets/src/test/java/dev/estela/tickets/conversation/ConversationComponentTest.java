package dev.estela.tickets.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestMailServer;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer and an agent talk until it is solved. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@QuarkusTestResource(TestMailServer.class)
class ConversationComponentTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");

    private String store;

    @BeforeEach
    void aStore() {
        TestClock.set(NOW);
        store = Shop.newId("store");
        Shop.store(store);
        Known.store(store);
    }

    @Test
    void aCallIsTakenDownAnsweredAndSolved() {
        // Given
        String id = opened("PHONE", "Where is my order 1001?");
        // When
        String message = say(id, "replies", "{\"text\":\"It arrives today.\"}")
                .then()
                .statusCode(202)
                .extract()
                .path("messageId");
        assertThat(Desk.ticket(id)).containsEntry("status", "NEW");
        TestClock.advanceTo(NOW.plusSeconds(10));
        assertThat(Desk.ticket(id))
                .containsEntry("status", "WAITING_CUSTOMER")
                .containsEntry("waitingFor", "customer")
                .containsEntry("firstRepliedAt", "2026-11-16T10:00:10Z")
                .doesNotContainKey("waitingSince");
        say(id, "received", "{\"channel\":\"phone\",\"text\":\"It came, thank you.\"}")
                .then()
                .statusCode(201);
        // Then
        assertThat(Desk.ticket(id))
                .containsEntry("status", "OPEN")
                .containsEntry("waitingSince", "2026-11-16T10:00:10Z");
        Desk.admin()
                .get("/api/tickets/%s/messages".formatted(id))
                .then()
                .statusCode(200)
                .body("items.text", contains("Where is my order 1001?", "It arrives today.", "It came, thank you."))
                .body("items.by.kind", contains("customer", "agent", "customer"))
                .body("items[1].messageId", equalTo(message));
        assertThat(types(id)).containsExactly("opened", "replied", "changed", "received");
        Desk.admin()
                .get("/api/tickets/%s/log".formatted(id))
                .then()
                .statusCode(200)
                .body("items.fact.findAll { it != 'assigned' }", contains("opened", "replied", "changed", "received"))
                .body(
                        "items.findAll { it.fact != 'assigned' }.by.kind",
                        contains("agent", "agent", "agent", "customer"));
    }

    @Test
    void anAnswerCanBeTakenBackForTenSecondsAndNothingHasHappened() {
        // Given
        String id = opened("FORM", "Hello?");
        String message = say(id, "replies", "{\"text\":\"Oops\",\"then\":\"WAITING_CUSTOMER\"}")
                .path("messageId");
        TestClock.advanceTo(NOW.plusMillis(9_900));
        // When
        Desk.admin()
                .delete("/api/tickets/%s/replies/%s".formatted(id, message))
                .then()
                .statusCode(200)
                .body("text", equalTo("Oops"));
        TestClock.advanceTo(NOW.plusSeconds(30));
        // Then
        assertThat(Desk.ticket(id)).containsEntry("status", "NEW");
        assertThat(types(id)).containsExactly("opened");
        Desk.admin().get("/api/tickets/%s/messages".formatted(id)).then().body("items.text", contains("Hello?"));
    }

    @Test
    void anAnswerThatHasLeftCannotBeTakenBack() {
        String id = opened("FORM", "Hello?");
        String message = say(id, "replies", "{\"text\":\"Hello!\"}").path("messageId");
        TestClock.advanceTo(NOW.plusSeconds(10));
        Desk.admin()
                .delete("/api/tickets/%s/replies/%s".formatted(id, message))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:estela:problem:has-left"));
    }

    @Test
    void whoClicksTwiceAnswersOnce() {
        // Given
        String id = opened("FORM", "Hello?");
        // When
        Response first = keyed(id, "{\"text\":\"Hello!\"}");
        Response second = keyed(id, "{\"text\":\"Hello!\"}");
        TestClock.advanceTo(NOW.plusSeconds(10));
        // Then
        assertThat(second.<String>path("messageId")).isEqualTo(first.path("messageId"));
        assertThat(types(id)).containsExactly("opened", "replied", "changed");
    }

    @Test
    void twoWhoAnswerAtOnceAreToldOfEachOther() {
        // Given
        String id = opened("FORM", "Hello?");
        TestClock.advanceTo(NOW.plusSeconds(1));
        say(id, "replies", "{\"text\":\"Mine\"}").then().statusCode(202);
        TestClock.advanceTo(NOW.plusSeconds(20));
        // When
        Response late = Desk.admin()
                .header("If-Match", "\"1\"")
                .body("{\"text\":\"And mine\"}")
                .post("/api/tickets/%s/replies".formatted(id));
        // Then
        late.then().statusCode(409).body("type", equalTo("urn:estela:problem:stale-version"));
    }

    @Test
    void aTicketIsSolvedWithAReasonOnlyAndReopenedByWhoeverComesBack() {
        // Given
        String id = opened("FORM", "¿Dónde está mi pedido? No ha llegado");
        say(id, "replies", "{\"text\":\"There\",\"then\":\"SOLVED\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:estela:problem:reason-required"));
        // When
        Desk.put("/api/tickets/%s/reason".formatted(id), "{\"reason\":\"delivery\"}")
                .then()
                .statusCode(400);
        Desk.put("/api/tickets/%s/reason".formatted(id), "{\"reason\":\"delivery/wismo/normal\"}")
                .then()
                .statusCode(200);
        say(id, "replies", "{\"text\":\"There\",\"then\":\"SOLVED\"}").then().statusCode(202);
        TestClock.advanceTo(NOW.plusSeconds(10));
        assertThat(Desk.ticket(id)).containsEntry("status", "SOLVED").containsEntry("solvedAt", "2026-11-16T10:00:10Z");
        say(id, "received", "{\"channel\":\"phone\",\"text\":\"Not here\"}")
                .then()
                .statusCode(201);
        // Then
        assertThat(Desk.ticket(id))
                .containsEntry("status", "OPEN")
                .containsEntry("reopened", 1)
                .doesNotContainKey("solvedAt");
        assertThat(types(id)).endsWith("replied", "solved", "reopened", "changed");
    }

    @Test
    void notesStayAmongAgents() {
        String id = opened("FORM", "Hello?");
        say(id, "notes", "{\"text\":\"Careful with this one\"}")
                .then()
                .statusCode(201)
                .body("kind", equalTo("NOTE"));
        assertThat(types(id)).containsExactly("opened", "noted");
        assertThat(TestOutbox.rows(id))
                .allSatisfy(row -> assertThat((String) row.get("payload")).doesNotContain("Careful", "Hello"));
    }

    @Test
    void aNoteIsInTheLogAndMovesNeitherClocksNorTurns() {
        // Given
        String id = opened("FORM", "Hello?");
        Map<String, Object> before = Desk.ticket(id);
        Object clocks = clocks(id);
        TestClock.set(NOW.plusSeconds(600));
        // When
        say(id, "notes", "{\"text\":\"Careful with this one\"}").then().statusCode(201);
        // Then
        assertThat(Desk.ticket(id))
                .containsEntry("status", "NEW")
                .containsEntry("waitingSince", before.get("waitingSince"))
                .containsEntry("dueAt", before.get("dueAt"));
        assertThat(clocks(id)).isEqualTo(clocks);
        Desk.admin()
                .get("/api/tickets/%s/log".formatted(id))
                .then()
                .body("items.findAll { it.fact == 'noted' }.by.kind", contains("agent"))
                .body("items.findAll { it.fact == 'noted' }.cause.type", contains("request.ticket.note"));
    }

    @Test
    void aMergedTicketIsReadInTheOneItGoesOnIn() {
        // Given
        String one = opened("FORM", "First");
        String other = opened("FORM", "Second");
        // When
        Desk.admin()
                .body("{\"into\":\"%s\"}".formatted(other))
                .post("/api/tickets/%s/merge".formatted(one))
                .then()
                .statusCode(200)
                .body("status", equalTo("MERGED"))
                .body("mergedInto", equalTo(other));
        // Then
        Desk.admin()
                .get("/api/tickets/%s/messages".formatted(other))
                .then()
                .body("items.text", contains("First", "Second"));
        say(one, "replies", "{\"text\":\"Too late\"}").then().statusCode(409);
        Desk.admin()
                .body("{\"into\":\"%s\"}".formatted(one))
                .post("/api/tickets/%s/merge".formatted(other))
                .then()
                .statusCode(409);
    }

    @Test
    void whatIsMissingIsNamed() {
        String id = opened("FORM", "Hello?");
        say(id, "replies", "{\"text\":\"  \"}").then().statusCode(400).body("errors[0].pointer", equalTo("/text"));
        say(id, "replies", "{\"text\":\"x\",\"then\":\"CLOSED\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/then"));
        say("01936d10-0000-7000-8000-00000000dead", "notes", "{\"text\":\"x\"}")
                .then()
                .statusCode(404);
        Desk.admin()
                .get("/api/tickets/%s/messages?after=nonsense".formatted(id))
                .then()
                .statusCode(400);
        Desk.admin().get("/api/tickets/%s".formatted(id)).then().body("agent", nullValue());
    }

    private String opened(String channel, String text) {
        return Desk.admin()
                .body(
                        "{\"store\":\"%s\",\"channel\":\"%s\",\"subject\":\"Hello\",\"email\":\"ana@example.com\",\"text\":\"%s\"}"
                                .formatted(store, channel.toLowerCase(), text))
                .post("/api/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticketId");
    }

    private static Object clocks(String id) {
        return Desk.admin()
                .get("/api/tickets/%s/sla".formatted(id))
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static Response say(String id, String how, String body) {
        return Desk.admin().body(body).post("/api/tickets/%s/%s".formatted(id, how));
    }

    private static Response keyed(String id, String body) {
        return Desk.admin()
                .header("Idempotency-Key", "one click")
                .body(body)
                .post("/api/tickets/%s/replies".formatted(id));
    }

    /** Whose it is has no part in this: agents of other tests may be there. */
    private static List<String> types(String id) {
        return TestOutbox.rows(id).stream()
                .map(row -> ((String) row.get("type"))
                        .replace("dev.estela.ticket.", "")
                        .replace(".v1", ""))
                .filter(type -> !type.equals("assigned"))
                .toList();
    }
}
