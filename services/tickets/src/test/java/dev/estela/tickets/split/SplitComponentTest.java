package dev.estela.tickets.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer asks two things in one conversation, or one thing in two. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class SplitComponentTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");

    private String store;
    private String ticket;
    private String second;

    @BeforeEach
    void twoMattersInOneTicket() {
        TestClock.set(NOW);
        store = Shop.newId("store");
        Shop.store(store);
        Known.store(store);
        ticket = Desk.opened(store, "Where is my parcel?");
        TestClock.set(NOW.plusSeconds(60));
        second = Desk.admin()
                .body("{\"channel\":\"email\",\"text\":\"And I need an invoice\"}")
                .post("/api/tickets/%s/received".formatted(ticket))
                .then()
                .statusCode(201)
                .extract()
                .path("messageId");
    }

    @Test
    void theSecondMatterBecomesATicketOfItsOwnAndBothKnowOfEachOther() {
        // When
        String other = split("k1", second).then().statusCode(201).extract().path("ticketId");
        // Then
        assertThat(Desk.ticket(other))
                .containsEntry("subject", "The invoice")
                .containsEntry("status", "NEW")
                .containsEntry("store", store)
                .containsEntry("channel", "email")
                .containsEntry("proposedReason", "order/invoice")
                .containsEntry("waitingSince", "2026-11-16T10:01:00Z")
                .extractingByKey("requester")
                .hasToString("{email=ana@example.com}");
        texts(other, "And I need an invoice");
        texts(ticket, "Where is my parcel?");
        links(ticket).body("items.ticketId", contains(other));
        links(other).body("items.ticketId", contains(ticket)).body("items[0].by", equalTo("admin"));
        assertThat(types(ticket)).containsExactly("opened", "received", "changed");
        assertThat(types(other)).containsExactly("opened");
    }

    @Test
    void whoClicksTwiceSplitsOnce() {
        String first = split("k1", second).then().statusCode(201).extract().path("ticketId");
        split("k1", second).then().statusCode(201).body("ticketId", equalTo(first));
        links(ticket).body("items.ticketId", contains(first));
    }

    @Test
    void somethingTheCustomerWroteStays() {
        String all = Desk.admin()
                .get("/api/tickets/%s/messages".formatted(ticket))
                .<List<String>>path("items.messageId")
                .stream()
                .map(id -> "\"" + id + "\"")
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        Desk.admin()
                .body("{\"subject\":\"All\",\"messages\":[%s]}".formatted(all))
                .post("/api/tickets/%s/split".formatted(ticket))
                .then()
                .statusCode(422)
                .body("type", containsString("nothing-left"));
        texts(ticket, "Where is my parcel?", "And I need an invoice");
    }

    @Test
    void onlyWhatTheCustomerWroteHereCanBeSplitOff() {
        String note = Desk.admin()
                .body("{\"text\":\"Careful\"}")
                .post("/api/tickets/%s/notes".formatted(ticket))
                .path("messageId");
        split("n", note).then().statusCode(400).body("errors[0].pointer", equalTo("/messages/0"));
        split("f", UUID.randomUUID().toString()).then().statusCode(400);
        Desk.as("eva", "another")
                .body("{\"subject\":\"x\",\"messages\":[\"%s\"]}".formatted(second))
                .post("/api/tickets/%s/split".formatted(ticket))
                .then()
                .statusCode(404);
        Desk.admin()
                .header("If-Match", "\"1\"")
                .body("{\"subject\":\"x\",\"messages\":[\"%s\"]}".formatted(second))
                .post("/api/tickets/%s/split".formatted(ticket))
                .then()
                .statusCode(409);
    }

    @Test
    void ticketsAreTiedTogetherAndApartAgain() {
        // Given
        String other = Desk.opened(store, "The same once more");
        // When
        link(ticket, other).then().statusCode(204);
        link(other, ticket).then().statusCode(204);
        // Then
        links(ticket).body("items.ticketId", contains(other)).body("items[0].subject", equalTo("A question"));
        links(other).body("items.ticketId", contains(ticket));
        // When
        Desk.admin()
                .delete("/api/tickets/%s/links/%s".formatted(other, ticket))
                .then()
                .statusCode(204);
        // Then
        links(ticket).body("items", empty());
        links(other).body("items", empty());
    }

    @Test
    void nobodyTiesToWhatTheyMayNotSeeOrToItself() {
        // Given
        String foreign = Shop.newId("store");
        Shop.store(foreign);
        Known.store(foreign);
        String other = Desk.opened(foreign, "Hello");
        // Then
        link(ticket, ticket).then().statusCode(422).body("type", containsString("not-linkable"));
        link(ticket, UUID.randomUUID().toString()).then().statusCode(404);
        Desk.as("eva", store)
                .put("/api/tickets/%s/links/%s".formatted(ticket, other))
                .then()
                .statusCode(404);
        link(ticket, other).then().statusCode(204);
        Desk.as("eva", store)
                .get("/api/tickets/%s/links".formatted(ticket))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private Response split(String key, String message) {
        return Desk.admin()
                .header("Idempotency-Key", key)
                .body("{\"subject\":\"The invoice\",\"messages\":[\"%s\"]}".formatted(message))
                .post("/api/tickets/%s/split".formatted(ticket));
    }

    private static Response link(String one, String other) {
        return Desk.admin().put("/api/tickets/%s/links/%s".formatted(one, other));
    }

    private static io.restassured.response.ValidatableResponse links(String id) {
        return Desk.admin().get("/api/tickets/%s/links".formatted(id)).then().statusCode(200);
    }

    private static void texts(String id, String... texts) {
        Desk.admin().get("/api/tickets/%s/messages".formatted(id)).then().body("items.text", contains(texts));
    }

    private static List<String> types(String id) {
        return TestOutbox.rows(id).stream()
                .map(row -> ((String) row.get("type"))
                        .replace("dev.estela.ticket.", "")
                        .replace(".v1", ""))
                .filter(type -> !type.equals("assigned"))
                .toList();
    }
}
