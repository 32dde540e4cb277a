package dev.estela.customers.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
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
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody wants to be forgotten. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ErasureComponentTest {
    private static final String BEFORE = "2026-11-01T10:00:00Z";
    private static final String AFTER = "2026-11-02T11:00:00Z";
    private static final List<String> SERVICES = List.of("orders", "tracking", "notices", "surveys", "tickets");

    private final String store = Events.fresh("shop");
    private final String ana = Events.fresh("ana");
    private final String guest = Events.fresh("guest");
    private final String name = "Canary" + Events.fresh("x").replaceAll("[^a-z]", "");
    private final String email = name.toLowerCase(java.util.Locale.ROOT) + "@x.example";

    @BeforeEach
    void theStoreIsKnown() {
        Events.store(store, "Europe/Madrid", "ES");
        Events.awaitHandled(
                Events.publish("estela.store", store, "dev.estela.store.changed.v1", store, """
                {"store":"%s","zone":"Europe/Madrid","country":"ES","version":2}""".formatted(store)));
    }

    @Test
    void nothingPersonalIsLeftInAnyTable() {
        // Given
        order("o-1", ana, BEFORE);
        order("o-2", guest, BEFORE);
        String bad =
                Events.publish("estela.order-contact", "x", "dev.estela.order-contact.changed.v1", store, """
                {"store":"%s","customerId":"%s","email":"%s","version":1}""".formatted(
                                store, ana, email));
        await().until(() -> !TestDeadLetters.of(bad).isEmpty());
        assertThat(tablesThatName(email)).contains("identity", "order_contact", "contact", "search_key", "dead_letter");
        // When
        erase(guest).statusCode(202).body("customerIds", containsInAnyOrder(ana, guest));
        // Then
        assertThat(tablesThatName(email)).isEmpty();
        assertThat(tablesThatName(name)).isEmpty();
        assertThat(tablesThatName("612345678")).isEmpty();
        customer(ana)
                .body("name", nullValue())
                .body("emails", empty())
                .body("phones", empty())
                .body("erasedAt", notNullValue())
                .body("orders", equalTo(2));
        search(name).body("items", empty());
        assertThat(TestDeadLetters.of(bad)).singleElement().satisfies(letter -> assertThat(letter)
                .containsEntry("status", "erased"));
    }

    @Test
    void whatWasKeptOfThemGoesTooAndTheProofOfTheirConsentNamesNobody() {
        // Given
        order("o-1", ana, BEFORE);
        String tag = "canary" + Events.fresh("t").substring(2, 20);
        care().put("/api/customers/{id}/tags/{tag}", ana, tag).then().statusCode(200);
        care().body("{\"text\":\"Ask for " + name + "\"}")
                .post("/api/customers/{id}/notes", ana)
                .then()
                .statusCode(201);
        care().body("{\"channel\":\"none\",\"language\":\"en\"}")
                .put("/api/customers/{id}/preferences", ana)
                .then()
                .statusCode(200);
        care().body("{\"purpose\":\"surveys\",\"given\":false,\"at\":\"" + BEFORE
                        + "\",\"source\":\"customer\",\"textVersion\":\"2026-03\",\"evidence\":\"a mail of " + name
                        + "\"}")
                .post("/api/customers/{id}/consents", ana)
                .then()
                .statusCode(201);
        assertThat(tablesThatName(name)).contains("note", "consent");
        // When
        erase(ana).statusCode(202);
        // Then
        assertThat(tablesThatName(name)).isEmpty();
        assertThat(tablesThatName(tag)).isEmpty();
        customer(ana).body("tags", empty()).body("consents", empty());
        assertThat(TestDb.query("select preferences from contact where store = ?", store))
                .singleElement()
                .satisfies(contact -> assertThat(contact.get("preferences")).isNull());
        care().get("/api/customers/{id}/notes", ana).then().body("items", empty());
        care().get("/api/customers/{id}/preferences", ana).then().body("version", equalTo(0));
        care().get("/api/customers/{id}/timeline", ana).then().body("items", empty());
        care().get("/api/customers/{id}/consents", ana)
                .then()
                .body("items[0].given", equalTo(false))
                .body("items[0].textVersion", equalTo("2026-03"))
                .body("items[0].evidence", nullValue())
                .body("items[0].erasedAt", notNullValue());
        // When
        order("o-2", ana, AFTER);
        // Then
        assertThat((String) TestOutbox.rows(store + "/" + ana).getLast().get("payload"))
                .contains("\"locale\":\"es-ES\"")
                .doesNotContain("preferences");
    }

    @Test
    void whatWasErasedCannotBeSentAgain() {
        // Given
        order("o-1", ana, BEFORE);
        String bad =
                Events.publish("estela.order-contact", "x", "dev.estela.order-contact.changed.v1", store, """
                {"store":"%s","customerId":"%s","email":"%s","version":1}""".formatted(
                                store, ana, email));
        await().until(() -> !TestDeadLetters.of(bad).isEmpty());
        erase(ana).statusCode(202);
        // Then
        given().header("Authorization", TestKeys.ADMIN)
                .contentType("application/json")
                .post(
                        "/api/customers/dead-letters/{id}/redrive",
                        TestDb.query("select cast(id as text) as id from dead_letter where event_id = ?", bad)
                                .getFirst()
                                .get("id"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:estela:problem:erased"));
    }

    @Test
    void theOthersAreToldToForgetToo() {
        // Given
        order("o-1", ana, BEFORE);
        // When
        erase(ana).statusCode(202);
        // Then
        assertThat(TestOutbox.rows(store + "/" + ana))
                .extracting(row -> row.get("topic"), row -> row.get("type"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("estela.contact", "dev.estela.contact.erased.v1"),
                        org.assertj.core.groups.Tuple.tuple(
                                "estela.customer", "dev.estela.customer.erasure-requested.v1"));
        assertThat(TestOutbox.rows(store + "/" + ana).getFirst()).containsEntry("payload", "");
        assertThat(Examples.faults("customer/erasure-requested", (String)
                        TestOutbox.rows(store + "/" + ana).getLast().get("payload")))
                .isEmpty();
    }

    @Test
    void itIsDoneWhenTheLastServiceHasSaidSo() {
        // Given
        order("o-1", ana, BEFORE);
        String id = erase(ana).body("doneAt", nullValue()).extract().path("erasureId");
        // When
        SERVICES.subList(0, 4).forEach(service -> Events.awaitHandled(done(service)));
        // Then
        erasure(id)
                .body("doneAt", nullValue())
                .body("services.find { it.service == 'notices' }.doneAt", notNullValue())
                .body("services.find { it.service == 'tickets' }.doneAt", nullValue());
        // When
        Events.awaitHandled(done("tickets"));
        Events.awaitHandled(done("tickets"));
        // Then
        erasure(id).body("doneAt", notNullValue()).body("services.doneAt", everyItem(notNullValue()));
        assertThat(TestOutbox.story(id)).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("type", "dev.estela.customer.erased.v1");
            assertThat(Examples.faults("customer/erased", (String) row.get("payload")))
                    .isEmpty();
        });
    }

    @Test
    void whatIsToldAgainOfTheTimeBeforeStaysUnknownAndIsAskedToBeForgottenAgain() {
        // Given
        order("o-1", ana, BEFORE);
        erase(ana).statusCode(202);
        // When
        order("o-1", ana, BEFORE);
        // Then
        assertThat(tablesThatName(email)).isEmpty();
        assertThat(TestOutbox.rows(store + "/" + ana).stream().map(row -> row.get("type")))
                .containsExactly(
                        "dev.estela.contact.erased.v1",
                        "dev.estela.customer.erasure-requested.v1",
                        "dev.estela.customer.erasure-requested.v1");
    }

    @Test
    void whoeverBuysAgainIsANewAcquaintance() {
        // Given
        order("o-1", ana, BEFORE);
        erase(ana).statusCode(202);
        // When
        order("o-2", ana, AFTER);
        // Then
        customer(ana)
                .body("name", equalTo(name))
                .body("emails", contains(email))
                .body("orders", equalTo(2));
        assertThat((String) TestOutbox.rows(store + "/" + ana).getLast().get("payload"))
                .contains(email);
    }

    @Test
    void aDoubleClickAsksOnce() {
        // Given
        order("o-1", ana, BEFORE);
        // When
        String first = erase(ana).extract().path("erasureId");
        String second = erase(ana).extract().path("erasureId");
        // Then
        assertThat(second).isEqualTo(first);
        assertThat(TestOutbox.rows(store + "/" + ana)).hasSize(2);
        given().header("Authorization", TestKeys.ADMIN)
                .queryParam("store", store)
                .get("/api/customers/erasures")
                .then()
                .statusCode(200)
                .body("items.erasureId", contains(first))
                .body("items.requestedBy", hasItem("admin"));
    }

    @Test
    void onlyWhoMayErasesAndOnlyInTheirStores() {
        // Given
        order("o-1", ana, BEFORE);
        // Then
        as(TestKeys.SUPERVISOR).post("/api/customers/{id}/erasure", ana).then().statusCode(403);
        as(TestKeys.agent("eve", Set.of("read", "customers:erase"), "another-store"))
                .post("/api/customers/{id}/erasure", ana)
                .then()
                .statusCode(404);
        as(TestKeys.ADMIN).post("/api/customers/{id}/erasure", "nobody").then().statusCode(404);
        given().header("Authorization", TestKeys.ADMIN)
                .contentType("application/json")
                .body("{\"basis\":\"because\"}")
                .post("/api/customers/{id}/erasure", ana)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/basis"));
        customer(ana).body("name", equalTo(name));
    }

    private static io.restassured.specification.RequestSpecification care() {
        return given().header("Authorization", TestKeys.ADMIN).contentType("application/json");
    }

    private static io.restassured.specification.RequestSpecification as(String key) {
        return given().header("Authorization", key)
                .contentType("application/json")
                .body("{\"basis\":\"no_longer_needed\"}");
    }

    private void order(String order, String customer, String placedAt) {
        Events.awaitHandled(Events.contact(
                store, store + "-" + order, customer, 1, placedAt, name, "\"" + email + "\"", "\"612345678\""));
    }

    private String done(String service) {
        return Events.publish("estela.erasure", store + "/" + ana, "dev.estela.erasure.done.v1", store, """
                {"service":"%s","store":"%s","key":"%s/%s","occurredAt":"2026-11-02T10:00:05Z"}""".formatted(
                        service, store, store, ana));
    }

    private static ValidatableResponse erase(String id) {
        return as(TestKeys.ADMIN).post("/api/customers/{id}/erasure", id).then();
    }

    private static ValidatableResponse erasure(String id) {
        return given().header("Authorization", TestKeys.ADMIN)
                .get("/api/customers/erasures/{id}", id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse customer(String id) {
        return given().header("Authorization", TestKeys.ADMIN)
                .get("/api/customers/{id}", id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse search(String text) {
        return given().header("Authorization", TestKeys.ADMIN)
                .queryParam("q", text)
                .get("/api/customers/search")
                .then()
                .statusCode(200);
    }

    /** Every table of the service, read as text. The number given is the same for all tests, so only this store's rows count. */
    private List<String> tablesThatName(String canary) {
        return TestDb.query("select table_name from information_schema.tables where table_schema = current_schema() "
                        + "and table_type = 'BASE TABLE' order by 1")
                .stream()
                .map(row -> (String) row.get("table_name"))
                .filter(table -> TestDb.query(
                                "select t::text as line from " + table
                                        + " t where position(lower(?) in lower(t::text)) > 0 and (position(? in t::text) > 0 or ? <> '612345678')",
                                canary,
                                store,
                                canary)
                        .stream()
                        .map(Map::size)
                        .findAny()
                        .isPresent())
                .toList();
    }
}
