package dev.estela.customers.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestKeys;
import dev.estela.customers.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class SearchComponentTest {
    private final String store = Events.fresh("shop");
    private final String order = Events.fresh("o");
    private final String ana = Events.fresh("ana");

    @BeforeEach
    void theStoreIsKnown() {
        Events.awaitHandled(
                Events.publish("estela.store", store, "dev.estela.store.changed.v1", store, """
                {"store":"%s","zone":"Europe/Madrid","country":"ES","version":1}""".formatted(store)));
    }

    @Test
    void anAgentOfOneShopFindsNobodyOfAnother() {
        anaOrders();
        search("ruiz").body("items", hasSize(1));
        String theirs = TestKeys.agent("berta", Set.of("read"), store);
        String anothers = TestKeys.agent("cora", Set.of("read"), "another-shop", "a-third");
        as(theirs, "/api/customers/search?q=28108").body("items", hasSize(1));
        as(theirs, "/api/customers/" + ana).statusCode(200);
        as(anothers, "/api/customers/search?q=28108").statusCode(200).body("items", empty());
        as(anothers, "/api/customers/search?q=28108&store=" + store).statusCode(404);
        as(anothers, "/api/customers?customer=" + ana).body("items", empty());
        as(anothers, "/api/customers/" + ana).statusCode(404);
        as(anothers, "/api/customers/" + ana + "/timeline").body("items", empty());
        as(anothers, "/api/orders/" + order + "/timeline").body("items", empty());
    }

    private static ValidatableResponse as(String who, String path) {
        return given().header("Authorization", who).get(path).then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+34 612 34 56 78|phone",
                "612 345 678|phone",
                "0034612345678|phone",
                "61234567|phone",
                "Ana.Ruiz@Example.com|email",
                "ana.ruiz@|email",
                "ruíz|name",
                "RUIZ|name",
                "riuz|name",
                "Alcobendas|city",
                "alcovendas|city",
                "alcob|city",
                "28108|postal_code",
                "ES-77120|order",
                "es77120|order",
                "34,90|amount",
                "34.90 €|amount",
                "tren|item",
                "TOY-9|sku",
                "PQ4F8Y0000000110128013T|parcel"
            })
    void anOrderIsFoundByAnything(String typed, String field) {
        // Given
        anaOrders();
        // When
        var found = search(typed);
        // Then
        found.body("items", hasSize(1))
                .body("items[0].personId", equalTo(ana))
                .body("items[0].name", equalTo("Ana Ruiz"))
                .body("items[0].orders[0].orderId", equalTo(order))
                .body("items[0].orders[0].matched", hasItem(field))
                .body("complete", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana alcobendas tren", "ana 34,90", "tren 28108 ruiz", "ana alcovendas"})
    void severalWordsMustAllBeTrue(String typed) {
        // Given
        anaOrders();
        somebodyOrders("Ana Gil", "Sevilla", "41001", "Cometa");
        // When
        var found = search(typed);
        // Then
        found.body("items.orders.flatten().orderId", contains(order));
    }

    @Test
    void aWordThatWasCorrectedIsNamed() {
        // Given
        anaOrders();
        // When
        var found = search("ana alcovendas");
        // Then
        found.body("corrections[0].typed", equalTo("alcovendas")).body("corrections[0].meant", hasItem("alcobendas"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"riuz alcobendas", "alcobendas riuz", "anna riuz"})
    void aSlipThatOtherNamesBeginWithIsCorrectedAllTheSame(String typed) {
        // Given
        anaOrders();
        somebodyOrders("Eva Riuzano", "Soria", "42001", "Cometa");
        // When
        var found = search(typed);
        // Then
        found.body("items.orders.flatten().orderId", contains(order));
    }

    @Test
    void ofManyNamesThatAreAsNearThoseThatMoreBearAreMeant() {
        // Given
        IntStream.rangeClosed('a', 'z')
                .forEach(letter -> somebodyOrders("Eva Zo" + (char) letter + "x", "Soria", "42001", "Cometa"));
        somebodyOrders("Ana Zowx", "Alcobendas", "28108", "Cometa");
        somebodyOrders("Eva Zowx", "Alcobendas", "28108", "Cometa");
        // When
        var found = search("zoωx alcobendas");
        // Then
        found.body("items.orders.flatten()", hasSize(2));
    }

    @Test
    void whoIsMeantByANumberStandsBeforeWhoPaidThatMuch() {
        // Given
        Events.awaitHandled(order(order, ana, 1, "2026-11-02T10:15:00Z", "5120", "TOY-9", "Tren", 3490));
        String later = Events.fresh("o");
        Events.awaitHandled(order(later, "c-" + later, 1, "2026-11-09T10:15:00Z", "77", "TOY-8", "Cometa", 512000));
        // When
        var found = search("5120");
        // Then
        found.body("items.orders.flatten().orderId", contains(order, later));
    }

    @Test
    void theHitSaysWhereTheOrderStandsAndWhatTheCarrierSaidLast() {
        // Given
        anaOrders();
        Events.awaitHandled(Events.shipment(
                store,
                Events.fresh("s"),
                order,
                ana,
                "in-transit",
                "2026-11-04T08:00:00Z",
                ",\"status\":\"IN_TRANSIT\""));
        // When
        var found = search("ana");
        // Then
        found.body("items[0].orders[0].status", equalTo("open"))
                .body("items[0].orders[0].delivery", equalTo("in_delivery"))
                .body("items[0].orders[0].total", equalTo(3490))
                .body("items[0].orders[0].items[0].title", equalTo("Tren de madera"))
                .body("items[0].orders[0].trackingNumbers", contains("PQ4F8Y0000000110128013T"))
                .body("items[0].orders[0].lastScan.status", equalTo("IN_TRANSIT"))
                .body("items[0].orders[0].lastScan.at", equalTo("2026-11-04T08:00:00Z"));
    }

    @Test
    void ordersOfOnePersonStandTogetherTheNewestFirst() {
        // Given
        anaOrders();
        String second = Events.fresh("o");
        Events.awaitHandled(order(second, ana, 1, "2026-11-12T10:15:00Z", "ES-8", "TOY-7", "Puzle", 990));
        Events.awaitHandled(contact(second, ana, 1, "2026-11-12T10:15:00Z", "Ana Ruiz", "Alcobendas", "28108"));
        // When
        var found = search("ruiz");
        // Then
        found.body("items", hasSize(1)).body("items[0].orders.orderId", contains(second, order));
    }

    @Test
    void whatAnOrderNoLongerSaysFindsItNoLonger() {
        // Given
        anaOrders();
        // When
        Events.awaitHandled(contact(order, ana, 2, "2026-11-02T10:15:00Z", "Ana Gil", "Sevilla", "41001"));
        // Then
        search("ruiz").body("items", empty());
        search("gil sevilla").body("items.orders.flatten().orderId", contains(order));
    }

    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        // Given
        Events.awaitHandled(contact(order, ana, 2, "2026-11-02T10:15:00Z", "Ana Gil", "Sevilla", "41001"));
        // When
        Events.awaitHandled(contact(order, ana, 1, "2026-11-02T10:15:00Z", "Ana Ruiz", "Alcobendas", "28108"));
        // Then
        search("ruiz").body("items", empty());
        search("gil").body("items.orders.flatten().orderId", contains(order));
    }

    @Test
    void whoWasErasedIsFoundByNothingPersonalAndTheOrderStillIs() {
        // Given
        anaOrders();
        // When
        TestEvents.send(new ProducerRecord<>("estela.order-contact", order, null));
        // Then
        await().untilAsserted(() -> search("ruiz").body("items", empty()));
        search("612345678").body("items", empty());
        search("alcobendas").body("items", empty());
        search("ES-77120").body("items[0].orders[0].orderId", equalTo(order)).body("items[0].name", equalTo(null));
    }

    @Test
    void aNameThatWasErasedIsNotKeptForItsSpelling() {
        // Given
        String name = "Zq" + UUID.randomUUID().toString().replace("-", "");
        Events.awaitHandled(contact(order, ana, 1, "2026-11-02T10:15:00Z", name, "Alcobendas", "28108"));
        assertThat(spellings(name)).isNotEmpty();
        // When
        TestEvents.send(new ProducerRecord<>("estela.order-contact", order, null));
        // Then
        await().untilAsserted(() -> assertThat(spellings(name)).isEmpty());
        search("alcovendas").body("items", empty());
    }

    private static List<?> spellings(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return TestDb.query(
                "select word from search_word where word = ? union all select word from search_variant where word = ?",
                word,
                word);
    }

    @Test
    void ordersOfAnotherStoreAreNotAmongThem() {
        // Given
        anaOrders();
        // When
        var found = given().header("Authorization", TestKeys.ADMIN)
                .queryParam("q", "ruiz")
                .queryParam("store", Events.fresh("another"))
                .get("/api/customers/search")
                .then();
        // Then
        found.statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?!", "one two three four five six seven eight nine"})
    void whatCannotBeSearchedForIsRefused(String typed) {
        given().header("Authorization", TestKeys.ADMIN)
                .queryParam("q", typed)
                .get("/api/customers/search")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("q"));
    }

    @Test
    void nobodySearchesWithoutAKey() {
        given().queryParam("q", "ana").get("/api/customers/search").then().statusCode(401);
    }

    private void anaOrders() {
        Events.awaitHandled(order(order, ana, 1, "2026-11-02T10:15:00Z", "ES-77120", "TOY-9", "Tren de madera", 3490));
        Events.awaitHandled(contact(order, ana, 1, "2026-11-02T10:15:00Z", "Ana Ruiz", "Alcobendas", "28108"));
    }

    private void somebodyOrders(String name, String city, String postalCode, String item) {
        String another = Events.fresh("o");
        String customer = Events.fresh("c");
        Events.awaitHandled(order(another, customer, 1, "2026-11-03T10:15:00Z", another, "TOY-1", item, 1990));
        Events.awaitHandled(contact(another, customer, 1, "2026-11-03T10:15:00Z", name, city, postalCode));
    }

    private String contact(
            String id, String customer, long version, String placedAt, String name, String city, String postalCode) {
        return Events.publish("estela.order-contact", id, "dev.estela.order-contact.changed.v1", store, """
                {"orderId":"%s","store":"%s","customerId":"%s","name":"%s","email":"ana.ruiz@example.com","phone":"612 34 56 78","locale":"es-ES",
                 "shippingAddress":{"name":"%4$s","lines":["Calle Mayor 5"],"postalCode":"%s","city":"%s","country":"ES"},
                 "placedAt":"%s","version":%d,"occurredAt":"%7$s"}
                """.formatted(
                        id, store, customer, name, postalCode, city, placedAt, version));
    }

    private String order(
            String id,
            String customer,
            long version,
            String placedAt,
            String number,
            String sku,
            String title,
            long total) {
        return Events.publish("estela.order", id, "dev.estela.order.placed.v1", store, """
                {"orderId":"%s","number":"%s","store":"%s","customerId":"%s","version":%d,"placedAt":"%s","updatedAt":"%6$s","occurredAt":"%6$s",
                 "status":"open","currency":"EUR","total":%d,"lines":[{"lineId":"1","sku":"%s","title":"%s","quantity":1,"unitPrice":%7$d}],
                 "fulfilments":[{"fulfilmentId":"f","carrier":"correos","trackingNumber":"PQ4F8Y0000000110128013T","lines":[]}],
                 "axes":{"delivery":{"value":"in_delivery"}}}
                """.formatted(
                        id, number, store, customer, version, placedAt, total, sku, title));
    }

    private ValidatableResponse search(String typed) {
        return given().header("Authorization", TestKeys.ADMIN)
                .queryParam("q", typed)
                .queryParam("store", store)
                .get("/api/customers/search")
                .then()
                .statusCode(200);
    }
}
