package dev.estela.customers.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDeadLetters;
import dev.estela.chassis.test.TestKeys;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.customers.Events;
import dev.estela.customers.contract.Examples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ContactsComponentTest {
    private static final String MONDAY = "2026-11-02T10:15:00Z";
    private static final String FRIDAY = "2026-11-06T10:15:00Z";

    private final String store = Events.fresh("shop");
    private final String ana = Events.fresh("ana");
    private final String guest = Events.fresh("guest");

    @BeforeEach
    void theStoreIsKnown() {
        Events.store(store, "Europe/Madrid", "ES");
        Events.awaitHandled(
                Events.publish("estela.store", store, "dev.estela.store.changed.v1", store, """
                {"store":"%s","zone":"Europe/Madrid","country":"ES","version":1}""".formatted(store)));
    }

    @Test
    void anOrderMakesItsCustomerKnownToTheOthers() {
        // When
        String event = order("o-1", ana, 1, MONDAY, "Ana Ruiz", "\"Ana@Example.com\"", "\"612 34 56 78\"");
        // Then
        assertThat(published(ana)).singleElement().satisfies(row -> {
            assertThat(row)
                    .containsEntry("topic", "estela.contact")
                    .containsEntry("type", "dev.estela.contact.changed.v1")
                    .containsEntry("causation_id", event)
                    .containsEntry("correlation_id", id("o-1"));
            assertThat(row.get("payload").toString())
                    .contains(
                            "\"email\":\"ana@example.com\"",
                            "\"phone\":\"+34612345678\"",
                            "\"personId\":\"" + ana + "\"");
            assertThat(Examples.faults("contact/changed", row.get("payload").toString()))
                    .isEmpty();
        });
    }

    @Test
    void whatOthersKnowAlreadyIsNotToldAgain() {
        // Given
        order("o-1", ana, 1, MONDAY, "Ana", "\"a@example.com\"", "null");
        // When
        order("o-1", ana, 2, MONDAY, "Ana", "\"a@example.com\"", "null");
        order("o-2", ana, 1, FRIDAY, "Ana", "\"a@example.com\"", "null");
        // Then
        assertThat(published(ana)).hasSize(1);
        customer(ana)
                .body("orders", equalTo(2))
                .body("firstOrderAt", equalTo(MONDAY))
                .body("lastOrderAt", equalTo(FRIDAY));
    }

    @Test
    void theNewestOrderWinsAlsoWhenItComesFirst() {
        // When
        order("o-2", ana, 1, FRIDAY, "Ana Ruiz", "\"new@example.com\"", "null");
        order("o-1", ana, 5, MONDAY, "Ana", "\"old@example.com\"", "\"612345678\"");
        // Then
        customer(ana)
                .body("name", equalTo("Ana Ruiz"))
                .body("emails", contains("new@example.com", "old@example.com"))
                .body("phones", contains("+34612345678"));
        assertThat(published(ana).getLast().get("payload").toString())
                .contains("\"email\":\"new@example.com\"", "\"phone\":\"+34612345678\"", "\"version\":2");
    }

    @Test
    void anOldVersionOfAnOrderChangesNothing() {
        // Given
        order("o-1", ana, 2, MONDAY, "Ana Ruiz", "\"new@example.com\"", "null");
        // When
        order("o-1", ana, 1, MONDAY, "Ana", "\"old@example.com\"", "null");
        // Then
        customer(ana).body("name", equalTo("Ana Ruiz"));
        assertThat(published(ana)).hasSize(1);
    }

    @Test
    void aGuestWithAKnownEmailIsThatPersonAndTheProfileSaysWhy() {
        // Given
        String email = Events.fresh("ana") + "@example.com";
        order("o-1", ana, 1, MONDAY, "Ana", "\"" + email + "\"", "null");
        // When
        order("o-2", guest, 1, FRIDAY, "Ana Ruiz", "\"" + email.toUpperCase(java.util.Locale.ROOT) + "\"", "null");
        // Then
        customer(guest)
                .body("customerId", equalTo(guest))
                .body("personId", equalTo(ana))
                .body("customerIds", containsInAnyOrder(ana, guest))
                .body("orders", equalTo(2))
                .body("identities.find { it.value == '" + guest + "' }.matchedBy.kind", equalTo("email"))
                .body("identities.find { it.value == '" + guest + "' }.matchedBy.value", equalTo(email))
                .body("identities.find { it.value == '" + ana + "' }.matchedBy", nullValue());
        assertThat(published(guest))
                .singleElement()
                .satisfies(row -> assertThat(row.get("payload").toString()).contains("\"personId\":\"" + ana + "\""));
        list("email", email).body("items.personId", contains(ana));
        list("customer", guest).body("items.personId", contains(ana));
    }

    @Test
    void anOrderThatChangesHandsChangesBoth() {
        // Given
        order("o-1", ana, 1, MONDAY, "Ana", "\"ana@x.example\"", "null");
        order("o-2", ana, 1, FRIDAY, "Ana R", "\"ana2@x.example\"", "null");
        // When
        order("o-2", guest, 2, FRIDAY, "Luis", "\"luis@x.example\"", "null");
        // Then
        assertThat(published(ana).getLast().get("payload").toString()).contains("\"email\":\"ana@x.example\"");
        assertThat(published(guest)).hasSize(1);
    }

    @Test
    void aPhoneIsFoundHoweverItIsWritten() {
        // Given
        String digits = "6" + String.format("%08d", (int) (Math.random() * 99_999_999));
        order("o-1", ana, 1, MONDAY, "Ana", "null", "\"" + digits + "\"");
        // Then
        list("phone", digits).body("items.personId", hasItem(ana));
        list("phone", "+34 " + digits).body("items.personId", contains(ana));
        list("phone", "nobody").body("items", empty());
    }

    @Test
    void aNumberGivenBeforeItsStoreWasKnownIsReadOnceItIs() {
        // Given
        String unknown = Events.fresh("late-shop");
        Events.awaitHandled(Events.contact(unknown, id("o-9"), ana, 1, MONDAY, "Ana", "null", "\"(11) 96123-4567\""));
        // When
        Events.store(unknown, "America/Sao_Paulo", "BR");
        // Then
        org.awaitility.Awaitility.await().untilAsserted(() -> customer(ana).body("phones", contains("+5511961234567")));
        assertThat(TestOutbox.rows(unknown + "/" + ana)).hasSize(2);
    }

    @Test
    void anErasedOrderLeavesNothingOfThePersonBehind() {
        // Given
        order("o-1", ana, 1, MONDAY, "Canary Ruiz", "\"canary@x.example\"", "\"612345678\"");
        // When
        dev.estela.chassis.test.TestEvents.send(
                new org.apache.kafka.clients.producer.ProducerRecord<>("estela.order-contact", id("o-1"), null));
        // Then
        org.awaitility.Awaitility.await().untilAsserted(() -> customer(ana)
                .body("name", nullValue())
                .body("emails", empty())
                .body("phones", empty())
                .body("orders", equalTo(1)));
        assertThat(published(ana).getLast().get("payload").toString()).doesNotContain("canary", "Canary");
    }

    @Test
    void peopleComePageByPage() {
        // Given
        order("o-1", ana, 1, MONDAY, "Ana", "null", "null");
        order("o-2", guest, 1, MONDAY, "Luis", "null", "null");
        // When
        String next = list("store", store)
                .body("items", org.hamcrest.Matchers.hasSize(2))
                .extract()
                .path("next");
        var first = given().header("Authorization", TestKeys.ADMIN)
                .queryParam("store", store)
                .queryParam("limit", 1)
                .get("/api/customers")
                .then()
                .statusCode(200);
        var second = given().header("Authorization", TestKeys.ADMIN)
                .queryParam("store", store)
                .queryParam("limit", 1)
                .queryParam("after", first.extract().<String>path("next"))
                .get("/api/customers")
                .then()
                .statusCode(200);
        // Then
        assertThat(next).isNull();
        assertThat(List.<String>of(
                        first.extract().path("items[0].personId"),
                        second.extract().path("items[0].personId")))
                .containsExactly(ana, guest);
        second.body("next", nullValue());
    }

    @Test
    void aCursorOfOnesOwnInventionIsRefused() {
        given().header("Authorization", TestKeys.ADMIN)
                .get("/api/customers?after=invented")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("after"));
    }

    @Test
    void whoIsUnknownIsNotFound() {
        given().header("Authorization", TestKeys.ADMIN)
                .get("/api/customers/{id}", "nobody")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:estela:problem:not-found"));
    }

    @Test
    void aPersonIsNobodyElsesBusiness() {
        given().get("/api/customers/x").then().statusCode(401);
        given().header("Authorization", TestKeys.PUBLISHER)
                .get("/api/customers/x")
                .then()
                .statusCode(403);
    }

    @Test
    void aContactWithoutItsOrderIsADeadLetterAndItsNeighboursAreNot() {
        // When
        String bad =
                Events.publish("estela.order-contact", "x", "dev.estela.order-contact.changed.v1", store, """
                {"store":"%s","customerId":"c","version":1,"placedAt":"%s"}""".formatted(
                                store, MONDAY));
        order("o-1", ana, 1, MONDAY, "Ana", "null", "null");
        // Then
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(TestDeadLetters.of(bad))
                .singleElement()
                .satisfies(letter -> assertThat(letter).containsEntry("reason", "invalid-payload")));
        customer(ana).body("name", equalTo("Ana"));
    }

    private String order(
            String order, String customer, long version, String placedAt, String name, String email, String phone) {
        String event = Events.contact(store, id(order), customer, version, placedAt, name, email, phone);
        Events.awaitHandled(event);
        return event;
    }

    private String id(String order) {
        return store + "-" + order;
    }

    private List<Map<String, Object>> published(String customer) {
        return TestOutbox.rows(store + "/" + customer);
    }

    private ValidatableResponse customer(String id) {
        return given().header("Authorization", TestKeys.ADMIN)
                .get("/api/customers/{id}", id)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse list(String parameter, String value) {
        return given().header("Authorization", TestKeys.ADMIN)
                .queryParam(parameter, value)
                .get("/api/customers")
                .then()
                .statusCode(200);
    }
}
