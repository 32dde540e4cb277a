package dev.estela.customers.segment;

import static dev.estela.customers.Shopper.admin;
import static dev.estela.customers.Shopper.agent;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestKeys;
import dev.estela.customers.Events;
import dev.estela.customers.Segments;
import dev.estela.customers.Shopper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A shop writes down whom it means. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class SegmentComponentTest {
    private final Shopper ana = new Shopper();
    private final String id = Events.fresh("segment");

    @Test
    void aRuleIsKeptAsItWasWrittenAndEverybodyIsMeasuredByIt() {
        // When
        Segments.put(ana.store, id, "orders >= 1\nand not tag = \"vip\"")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("complete", equalTo(false));
        Segments.settle();
        // Then
        get(id).body("rule", equalTo("orders >= 1\nand not tag = \"vip\""))
                .body("store", equalTo(ana.store))
                .body("changedBy", equalTo("admin"))
                .body("looked", equalTo(1))
                .body("complete", equalTo(true));
        Segments.members(id).body("items.personId", contains(ana.id)).body("next", nullValue());
    }

    @Test
    void aFaultIsNamedWithItsPlaceAndNothingIsKept() {
        Segments.put(ana.store, id, "orders >= 3\n  and spend ~ 5")
                .statusCode(422)
                .body("type", equalTo("urn:estela:problem:segment-rule"))
                .body("line", equalTo(2))
                .body("column", equalTo(13))
                .body("errors[0].pointer", equalTo("/rule"))
                .body("errors[0].message", startsWith("line 2, column 13: '~'"));
        admin().get("/api/customers/segments/{id}", id).then().statusCode(404);
        preview("tag > \"vip\"").statusCode(422).body("column", equalTo(5));
        Segments.put(ana.store, id, " ").statusCode(400).body("errors[0].pointer", containsString("rule"));
        Segments.put(ana.store, id, "x".repeat(2_001))
                .statusCode(400)
                .body("errors[0].pointer", containsString("rule"));
        Segments.put(ana.store, "NO", "orders > 1").statusCode(400).body("errors[0].pointer", equalTo("id"));
        Segments.put(ana.store, "notes", "orders > 1").statusCode(400).body("errors[0].pointer", equalTo("id"));
        Segments.put(ana.store, "preview", "orders > 1").statusCode(400).body("errors[0].pointer", equalTo("id"));
    }

    @Test
    void whoHasSeenAnOlderVersionChangesNothing() {
        // Given
        Segments.put(ana.store, id, "orders >= 1").statusCode(200);
        Segments.put(ana.store, id, "orders >= 2").statusCode(200).body("version", equalTo(2));
        // When
        admin().header("If-Match", "\"1\"")
                .queryParam("store", ana.store)
                .body(Map.of("name", "late", "rule", "orders >= 9"))
                .put("/api/customers/segments/{id}", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:estela:problem:stale-version"));
        admin().header("If-Match", "\"0\"")
                .queryParam("store", ana.store)
                .body(Map.of("name", "new", "rule", "orders >= 9"))
                .put("/api/customers/segments/{id}", id)
                .then()
                .statusCode(409);
        admin().header("If-Match", "\"1\"")
                .delete("/api/customers/segments/{id}", id)
                .then()
                .statusCode(409);
        // Then
        get(id).body("rule", equalTo("orders >= 2"));
        admin().header("If-Match", "\"2\"")
                .delete("/api/customers/segments/{id}", id)
                .then()
                .statusCode(204);
        admin().get("/api/customers/segments/{id}", id).then().statusCode(404);
    }

    /** Whoever belonged to it has to be told first. */
    @Test
    void anIdIsFreeAgainOnceEverybodyHasLeft() {
        // Given
        Segments.put(ana.store, id, "orders >= 1").statusCode(200);
        Segments.settle();
        // When
        admin().delete("/api/customers/segments/{id}", id).then().statusCode(204);
        // Then
        Segments.put(ana.store, id, "orders >= 2")
                .statusCode(409)
                .body("type", equalTo("urn:estela:problem:segment-being-removed"));
        admin().get("/api/customers/segments/{id}/members", id).then().statusCode(404);
        Segments.of(ana.id).body("segments", empty());
        Segments.settle();
        Segments.put(ana.store, id, "orders >= 2").statusCode(200).body("version", equalTo(1));
    }

    @Test
    void aNewRuleIsEverybodysAndTheOldOneNobodys() {
        // Given
        String luis = ana.neighbour();
        admin().put("/api/customers/{id}/tags/vip", luis).then().statusCode(200);
        Segments.put(ana.store, id, "tag = \"vip\"").statusCode(200);
        Segments.settle();
        Segments.members(id).body("items.personId", contains(luis));
        // When
        Segments.put(ana.store, id, "not tag = \"vip\"").statusCode(200).body("looked", equalTo(0));
        Segments.settle();
        // Then
        Segments.members(id).body("items.personId", contains(ana.id));
    }

    @Test
    void everybodyIsLookedAtHoweverManyThereAre() {
        // Given
        TestDb.update(
                "insert into person (person_id, store, since) select ? || n, ?, now() from generate_series(1, 1200) n",
                ana.store + "-p-",
                ana.store);
        TestDb.update(
                "insert into identity (store, kind, value, person_id, order_id, since)"
                        + " select store, 'customer', person_id, person_id, 'o', since from person where store = ? and person_id like ?",
                ana.store,
                ana.store + "-p-%");
        // When
        Segments.put(ana.store, id, "orders = 0").statusCode(200);
        Segments.settle();
        // Then
        get(id).body("looked", equalTo(1201)).body("complete", equalTo(true));
        String next = Segments.members(id, "limit", 200)
                .body("items.size()", equalTo(200))
                .extract()
                .path("next");
        Segments.members(id, "limit", 200, "after", next)
                .body("items.size()", equalTo(200))
                .body("items.store", everyItem(equalTo(ana.store)));
        preview("orders = 0")
                .body("members", equalTo(999))
                .body("looked", equalTo(1000))
                .body("complete", equalTo(false));
    }

    @Test
    void aRuleIsTriedBeforeItIsSaved() {
        ana.neighbour();
        preview("orders >= 1")
                .statusCode(200)
                .body("members", equalTo(2))
                .body("looked", equalTo(2))
                .body("complete", equalTo(true));
        preview("orders >= 2").body("members", equalTo(0));
    }

    @Test
    void segmentsAreListedByNamePageByPage() {
        // Given
        Segments.put(ana.store, id + "-b", "orders >= 1");
        Segments.put(ana.store, id + "-a", "orders >= 1");
        // When
        String next = list("limit", "1")
                .body("items.id", contains(id + "-a"))
                .extract()
                .path("next");
        // Then
        list("limit", "1", "after", next).body("items.id", contains(id + "-b"));
    }

    @Test
    void ofAnotherStoreThereIsNothing() {
        // Given
        Segments.put(ana.store, id, "orders >= 1").statusCode(200);
        Segments.settle();
        var body = Map.of("name", "mine", "rule", "orders >= 9");
        // Then
        eve().get("/api/customers/segments/{id}", id).then().statusCode(404);
        eve().get("/api/customers/segments/{id}/members", id).then().statusCode(404);
        eve().get("/api/customers/{id}/segments", ana.id).then().statusCode(404);
        eve().body(body).put("/api/customers/segments/{id}", id).then().statusCode(404);
        eve().body(body)
                .put("/api/customers/segments/{id}?store={store}", id, ana.store)
                .then()
                .statusCode(404);
        eve().delete("/api/customers/segments/{id}", id).then().statusCode(404);
        eve().get("/api/customers/segments").then().statusCode(200).body("items", empty());
        admin().body(body)
                .put("/api/customers/segments/{id}?store=another-store", id)
                .then()
                .statusCode(409);
        get(id).body("version", equalTo(1));
        agent("ben", ana.store)
                .get("/api/customers/segments/{id}/members", id)
                .then()
                .statusCode(200)
                .body("items.personId", contains(ana.id));
    }

    @Test
    void whoOnlyCaresForSomebodyWritesNone() {
        RestAssured.given()
                .header("Authorization", TestKeys.agent("bea", Set.of("read", "customers:care")))
                .contentType("application/json")
                .body(Map.of("name", "x", "rule", "orders >= 1"))
                .put("/api/customers/segments/{id}", id)
                .then()
                .statusCode(403);
    }

    private static RequestSpecification eve() {
        return agent("eve", "another-store");
    }

    private static ValidatableResponse get(String segment) {
        return admin().get("/api/customers/segments/{id}", segment).then().statusCode(200);
    }

    private ValidatableResponse preview(String rule) {
        return admin().queryParam("store", ana.store)
                .body(Map.of("rule", rule))
                .post("/api/customers/segments/preview")
                .then();
    }

    private ValidatableResponse list(String... parameters) {
        var asked = admin().queryParam("store", ana.store);
        for (int i = 0; i < parameters.length; i += 2) {
            asked.queryParam(parameters[i], parameters[i + 1]);
        }
        return asked.get("/api/customers/segments").then().statusCode(200);
    }
}
