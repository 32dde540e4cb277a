package dev.estela.orders.store;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestKeys;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.orders.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class StoreComponentTest {
    private final String store = "s-" + UUID.randomUUID();

    @Test
    void aStoreIsPutReadAndTold() {
        put(null, Shop.STORE).statusCode(200).header("ETag", "\"1\"").body("version", equalTo(1));

        Shop.get("/api/orders/stores/" + store)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("store", equalTo(store))
                .body("zone", equalTo("Europe/Madrid"))
                .body("quietHours.from", equalTo("21:00"))
                .body("languages", contains("es", "en"));
        assertThat(TestOutbox.rows(store)).extracting(row -> row.get("topic")).containsExactly("estela.store");
    }

    @Test
    void puttingTheSameAgainTellsNothing() {
        put(null, Shop.STORE);

        put(null, Shop.STORE).statusCode(200).header("ETag", "\"1\"");

        assertThat(TestOutbox.rows(store)).hasSize(1);
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedMeanwhileIsRefused() {
        put(null, Shop.STORE);
        put("\"1\"", Shop.STORE.replace("Madrid", "Lisbon")).statusCode(200).header("ETag", "\"2\"");

        put("\"1\"", Shop.STORE.replace("Madrid", "Paris"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:estela:problem:stale-version"));

        Shop.get("/api/orders/stores/" + store).body("zone", equalTo("Europe/Lisbon"));
    }

    @Test
    void theFieldThatIsWrongIsNamed() {
        put(null, Shop.STORE.replace("Europe/Madrid", "Europe/Atlantis").replace("EUR", "EURO"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/zone", "/currency"));
        put("what", Shop.STORE).statusCode(400).body("errors.pointer", contains("If-Match"));
        put(null, "{\"name\":").statusCode(400);
        put(null, "").statusCode(400);
        given().header("Authorization", TestKeys.PUBLISHER)
                .contentType("application/json")
                .body(Shop.STORE)
                .put("/api/orders/stores/-not-a-store")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("store"));
    }

    @Test
    void storesAreListedPageByPage() {
        put(null, Shop.STORE);
        put(null, Shop.STORE);

        String next = Shop.get("/api/orders/stores?limit=200")
                .statusCode(200)
                .body("items.store", hasItem(store))
                .extract()
                .path("next");

        assertThat(next).isNull();
    }

    @Test
    void onlyManagersMayPut() {
        given().header("Authorization", TestKeys.CARRIER)
                .contentType("application/json")
                .body(Shop.STORE)
                .put("/api/orders/stores/" + store)
                .then()
                .statusCode(403);
        Shop.get("/api/orders/stores/" + store).statusCode(404);
    }

    private ValidatableResponse put(String ifMatch, String body) {
        var request = given().header("Authorization", TestKeys.PUBLISHER)
                .contentType("application/json")
                .body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/orders/stores/" + store).then();
    }
}
