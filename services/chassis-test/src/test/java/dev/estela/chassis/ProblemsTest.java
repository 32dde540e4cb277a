package dev.estela.chassis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDeadLetters;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestKeys;
import dev.estela.chassis.test.TestOutbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ProblemsTest {

    @Test
    void callersWithoutAKnownKeyAreAskedForOne() {
        problem(given().get("/api/chassis/1").then(), 401, "unauthorized");
        problem(
                given().header("Authorization", "Bearer nobody")
                        .get("/api/chassis/1")
                        .then(),
                401,
                "unauthorized");
    }

    @Test
    void aKeyDoesOnlyWhatItsScopesSay() {
        problem(
                given().header("Authorization", TestKeys.PUBLISHER)
                        .get("/api/chassis/1")
                        .then(),
                403,
                "forbidden");
        problem(
                given().header("Authorization", TestKeys.ADMIN)
                        .get("/api/chassis/1")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void aMethodThatSaysNothingAboutItsCallersIsClosed() {
        problem(
                given().header("Authorization", TestKeys.ADMIN)
                        .get("/api/chassis/forgotten")
                        .then(),
                403,
                "forbidden");
    }

    @Test
    void faultsOfTheBodyAreNamedByPointer() {
        problem(post("{\"name\":\" \"}"), 400, "invalid-input").body("errors.pointer", hasItem("/name"));
        problem(post("{\"name\":"), 400, "malformed-json");
        problem(post("{\"name\":{}}"), 400, "malformed-json").body("errors.pointer", hasItem("/name"));
    }

    @Test
    void unknownPathsMethodsAndTypesAreProblemsToo() {
        problem(
                given().header("Authorization", TestKeys.ADMIN)
                        .get("/api/nothing")
                        .then(),
                404,
                "not-found");
        problem(
                given().header("Authorization", TestKeys.ADMIN)
                        .delete("/api/chassis")
                        .then(),
                405,
                "method-not-allowed");
        problem(
                given().header("Authorization", TestKeys.ADMIN)
                        .contentType("text/csv")
                        .body("a;b")
                        .post("/api/chassis")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void publicMethodsAreRateLimited() {
        for (int i = 0; i < 3; i++) {
            given().get("/api/chassis/public").then().statusCode(200);
        }
        problem(given().get("/api/chassis/public").then(), 429, "too-many-requests")
                .header("Retry-After", notNullValue());
    }

    @Test
    void aDeadLetterIsReadRepairedAndSentAgain() {
        // Given
        String id = UUID.randomUUID().toString();
        TestEvents.publish("test.deed", id, DeedConsumer.TYPE, id, "test", "{\"poison\":true}");
        await().untilAsserted(() -> assertThat(TestDeadLetters.of(id)).hasSize(1));
        String letter = (String) TestDeadLetters.of(id).getFirst().get("id");
        // When
        admin().get("/api/chassis/dead-letters?reason=poison")
                .then()
                .statusCode(200)
                .body("items.deadLetterId", hasItem(letter));
        admin().get("/api/chassis/dead-letters/counts").then().statusCode(200).body("byReason.poison", notNullValue());
        admin().contentType(ContentType.JSON)
                .body("{\"repaired\":1}")
                .post("/api/chassis/dead-letters/" + letter + "/redrive")
                .then()
                .statusCode(200)
                .body("status", equalTo("redriven"));
        // Then
        assertThat(TestOutbox.rows(id)).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("topic", "test.deed").containsEntry("payload", "{\"repaired\":1}");
            assertThat(row.get("id")).isNotEqualTo(id);
            assertThat(row).containsEntry("causation_id", id);
        });
        problem(
                admin().post("/api/chassis/dead-letters/" + UUID.randomUUID() + "/redrive")
                        .then(),
                404,
                "not-found");
        problem(admin().get("/api/chassis/dead-letters?after=nonsense").then(), 400, "invalid-input");
    }

    private static ValidatableResponse post(String body) {
        return admin().contentType(ContentType.JSON)
                .body(body)
                .post("/api/chassis")
                .then();
    }

    private static io.restassured.specification.RequestSpecification admin() {
        return given().header("Authorization", TestKeys.ADMIN);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:estela:problem:" + slug))
                .body("status", equalTo(status));
    }
}
