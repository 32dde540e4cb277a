package dev.estela.tickets.gesture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestKeys;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agent may give, and how often. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class GestureComponentTest {
    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");

    private String store;
    private String customer;

    @BeforeEach
    void aStore() {
        TestClock.set(NOW);
        store = Shop.newId("store");
        customer = Shop.newId("c");
        Shop.store(store);
        Known.store(store);
    }

    @Test
    void aVoucherIsGrantedAtOnceWithACodeAndTheShopIsTold() {
        // Given
        String order = Shop.newId("o");
        Object ticket = lost(order);
        // When
        give(ticket, "voucher", 1_000)
                .then()
                .statusCode(201)
                .body("status", equalTo("granted"))
                .body("currency", equalTo("EUR"))
                .body("code", matchesPattern("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}"));
        // Then
        assertThat(TestOutbox.types(order)).contains("dev.estela.gesture.granted.v1");
        Desk.admin().get("/api/tickets/%s/gestures".formatted(ticket)).then().body("items", hasSize(1));
    }

    @Test
    void aDoubleClickGivesOnceAndASecondGestureForTheSameIncidentIsRefused() {
        // Given
        Object ticket = lost(Shop.newId("o"));
        // When
        Response first = clicked(ticket);
        Response second = clicked(ticket);
        // Then
        assertThat(second.<String>path("gestureId")).isEqualTo(first.path("gestureId"));
        give(ticket, "credit", 500).then().statusCode(422).body("type", equalTo("urn:estela:problem:given-already"));
        Desk.admin().get("/api/tickets/%s/gestures".formatted(ticket)).then().body("items", hasSize(1));
    }

    @Test
    void aLargeOneWaitsForSomebodyElse() {
        // Given
        Object ticket = lost(Shop.newId("o"));
        String gesture = give(ticket, "voucher", 4_000)
                .then()
                .statusCode(201)
                .body("status", equalTo("proposed"))
                .body("code", nullValue())
                .extract()
                .path("gestureId");
        String path = "/api/tickets/gestures/%s/decision".formatted(gesture);
        // When
        Desk.put(path, "{\"approved\":true}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:estela:problem:own-proposal"));
        given().header("Authorization", TestKeys.SUPERVISOR)
                .contentType(ContentType.JSON)
                .body("{\"approved\":true}")
                .put(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("granted"))
                .body("decidedBy", equalTo("supervisor"));
        // Then
        Desk.put(path, "{\"approved\":false}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:estela:problem:decided-already"));
    }

    @Test
    void whatOneCustomerMayGetInThirtyDaysHasAnEnd() {
        // Given: 60 in thirty days
        give(lost(Shop.newId("o")), "credit", 2_400).then().statusCode(201);
        give(lost(Shop.newId("o")), "credit", 2_400).then().statusCode(201);
        // When
        Object third = lost(Shop.newId("o"));
        give(third, "credit", 1_201).then().statusCode(422).body("type", equalTo("urn:estela:problem:customer-cap"));
        give(third, "credit", 1_200).then().statusCode(201);
        // Then
        TestClock.set(NOW.plus(Duration.ofDays(30)).plusSeconds(1));
        Object later = lost(Shop.newId("o"));
        give(later, "credit", 2_400).then().statusCode(201);
    }

    @Test
    void anAgentsBudgetBeginsAnewOnMonday() {
        // Given: 200 a week, and a customer each
        for (int i = 0; i < 8; i++) {
            customer = Shop.newId("c");
            give(lost(Shop.newId("o")), "credit", 2_400).then().statusCode(201);
        }
        customer = Shop.newId("c");
        Object ninth = lost(Shop.newId("o"));
        // When
        give(ninth, "credit", 801).then().statusCode(422).body("type", equalTo("urn:estela:problem:agent-budget"));
        TestClock.set(Instant.parse("2026-11-22T22:59:59Z")); // a second before midnight in Madrid
        give(ninth, "credit", 801).then().statusCode(422);
        TestClock.set(Instant.parse("2026-11-22T23:00:00Z"));
        // Then
        give(ninth, "credit", 801).then().statusCode(201);
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        Object ticket = lost(Shop.newId("o"));
        give(ticket, "voucher", 0).then().statusCode(400).body("errors[0].pointer", equalTo("/amount"));
        give(ticket, "voucher", 5_001).then().statusCode(422).body("type", equalTo("urn:estela:problem:at-once"));
        give(UUID.randomUUID(), "voucher", 100).then().statusCode(404);
        Desk.admin()
                .body("{\"kind\":\"voucher\",\"amount\":100}")
                .post("/api/tickets/%s/gestures".formatted(ticket))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/reason")));
    }

    private Object lost(String order) {
        Shop.trouble(
                store,
                "lost",
                order,
                customer,
                Shop.newId("s"),
                UUID.randomUUID().toString(),
                TestClock.now().toString());
        return Known.ticket(order).get("id");
    }

    private static Response give(Object ticket, String kind, long amount) {
        return Desk.admin()
                .body("{\"kind\":\"%s\",\"amount\":%d,\"reason\":\"for the trouble\"}".formatted(kind, amount))
                .post("/api/tickets/%s/gestures".formatted(ticket));
    }

    private static Response clicked(Object ticket) {
        return Desk.admin()
                .header("Idempotency-Key", "one click")
                .body("{\"kind\":\"voucher\",\"amount\":1000,\"reason\":\"for the trouble\"}")
                .post("/api/tickets/%s/gestures".formatted(ticket));
    }
}
