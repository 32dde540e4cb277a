package dev.estela.orders.search;

import static dev.estela.orders.Shop.eventually;
import static dev.estela.orders.Shop.get;
import static dev.estela.orders.Shop.order;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestKeys;
import dev.estela.orders.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class OrderReadsComponentTest {
    private static final String STORE = "reads";
    private static final int ORDERS = 7;
    private static boolean sent;

    /** Seven orders, one an hour and two at the same instant; the third is cancelled, the fourth belongs to somebody else. */
    @BeforeEach
    void sevenOrders() {
        if (!sent) {
            Shop.openStore(STORE);
            ArrayNode batch = Shop.JSON.createArrayNode();
            for (int i = 0; i < ORDERS; i++) {
                batch.add(Shop.orderEvent(numbered(i)));
            }
            Shop.post(Shop.BATCH, batch).statusCode(202);
            sent = true;
        }
        eventually(() -> get("/api/orders/counts?store=" + STORE).body("total", equalTo(ORDERS)));
    }

    @Test
    void aListComesPageByPageTheNewestFirst() {
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            String after = next == null ? "" : "&after=" + next;
            var page = get("/api/orders?store=" + STORE + "&limit=2" + after)
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.orderId"));
            next = page.path("next");
        } while (next != null);

        assertThat(seen).containsExactly("r-5", "r-6", "r-4", "r-3", "r-2", "r-1", "r-0");
    }

    @Test
    void anAgentOfOneShopSeesNothingOfAnother() {
        String theirs = TestKeys.agent("ana", Set.of("read"), STORE);
        String anothers = TestKeys.agent("berta", Set.of("read"), "another-shop");
        as(theirs).get("/api/orders").then().body("items", hasSize(ORDERS));
        as(theirs).get("/api/orders/r-0").then().statusCode(200);
        as(theirs).get("/api/orders/r-0/history").then().statusCode(200).body("items", not(empty()));
        as(theirs).get("/api/orders/stores/" + STORE).then().statusCode(200);
        as(anothers).get("/api/orders").then().statusCode(200).body("items", empty());
        as(anothers).get("/api/orders/counts").then().body("total", equalTo(0));
        as(anothers).get("/api/orders?store=" + STORE).then().statusCode(404);
        as(anothers).get("/api/orders/r-0").then().statusCode(404);
        as(anothers).get("/api/orders/r-0/history").then().body("items", empty());
        as(anothers).get("/api/orders/stores/" + STORE).then().statusCode(404);
        as(anothers).get("/api/orders/stores").then().body("items", empty());
        as(anothers).get("/api/orders/dead-letters").then().body("items", empty());
    }

    private static RequestSpecification as(String who) {
        return given().header("Authorization", who);
    }

    @Test
    void everyItemCarriesItsOrderStoreAndCause() {
        get("/api/orders?store=" + STORE)
                .body("items.orderId", everyItem(notNullValue()))
                .body("items.store", everyItem(equalTo(STORE)))
                .body("items.cause.eventId", everyItem(notNullValue()))
                .body("items.cause.type", everyItem(equalTo("commerce.order.v1")));
    }

    @Test
    void ordersAreFoundByStatusCustomerNumberAndTime() {
        get("/api/orders?store=" + STORE + "&status=cancelled").body("items.orderId", contains("r-2"));
        get("/api/orders?store=" + STORE + "&customer=somebody-else").body("items.orderId", contains("r-3"));
        get("/api/orders?store=" + STORE + "&number=N-4").body("items.orderId", contains("r-4"));
        get("/api/orders?store=" + STORE + "&placedFrom=2026-11-01T11:00:00Z&placedTo=2026-11-01T14:00:00%2B01:00")
                .body("items.orderId", contains("r-2", "r-1"));
        get("/api/orders?store=nobody-knows").body("items", hasSize(0)).body("next", nullValue());
    }

    @Test
    void ordersAreCountedByStatus() {
        get("/api/orders/counts?store=" + STORE)
                .body("total", equalTo(7))
                .body("byStatus.open", equalTo(6))
                .body("byStatus.cancelled", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=nonsense",
                "limit=0",
                "limit=x",
                "status=lost",
                "placedFrom=yesterday",
                "placedTo=2026-11-02T10:00:00"
            })
    void aQuestionThatMakesNoSenseIsAProblem(String query) {
        int status = get("/api/orders?" + query)
                .contentType("application/problem+json")
                .extract()
                .statusCode();

        assertThat(status).isIn(400, 404);
    }

    @Test
    void aFilterIsAValueAndNothingElse() {
        get("/api/orders?store=%27%20or%20%271%27=%271").statusCode(200).body("items", hasSize(0));
        get("/api/orders?store=" + STORE + "&number=%3F1").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void anUnknownOrderIsNotFound() {
        get("/api/orders/nobody-knows").statusCode(404).body("type", equalTo("urn:estela:problem:not-found"));
        get("/api/orders/nobody-knows/history").statusCode(404);
    }

    @Test
    void onlyReadersMayRead() {
        given().get("/api/orders").then().statusCode(401);
        given().header("Authorization", TestKeys.PUBLISHER)
                .get("/api/orders")
                .then()
                .statusCode(403);
        given().header("Authorization", TestKeys.PUBLISHER)
                .get("/api/orders/r-0")
                .then()
                .statusCode(403);
    }

    private static ObjectNode numbered(int i) {
        int hour = 10 + Math.min(i, 5);
        ObjectNode order = order("r-" + i)
                .put("store", STORE)
                .put("number", "N-" + i)
                .put("placedAt", "2026-11-01T" + hour + ":00:00Z")
                .put("status", i == 2 ? "cancelled" : "open");
        order.withObject("/customer").put("customerId", i == 3 ? "somebody-else" : "c-77");
        return order;
    }
}
