package dev.estela.customers.consent;

import static dev.estela.customers.Shopper.admin;
import static dev.estela.customers.Shopper.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.estela.chassis.test.TestBackend;
import dev.estela.customers.Shopper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What somebody agreed to can be proved, and what they took back is obeyed. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ConsentComponentTest {
    private static final String MONDAY = "2026-10-05T10:00:00Z";
    private static final String FRIDAY = "2026-10-09T10:00:00Z";

    private final Shopper ana = new Shopper();

    @Test
    void everyRowSaysWhoRecordedWhatWhenHowAndOfWhichText() {
        // When
        said("marketing", true, MONDAY).statusCode(201);
        // Then
        history()
                .body("items", hasSize(1))
                .body("items[0].purpose", equalTo("marketing"))
                .body("items[0].given", equalTo(true))
                .body("items[0].at", equalTo(MONDAY))
                .body("items[0].source", equalTo("customer"))
                .body("items[0].textVersion", equalTo("2026-03"))
                .body("items[0].evidence", equalTo("form 17"))
                .body("items[0].recordedBy", equalTo("admin"))
                .body("items[0].recordedAt", notNullValue());
    }

    @Test
    void theProfileSaysWhereTheyStandAndTheHistoryHowItCame() {
        // When
        said("marketing", true, MONDAY);
        said("marketing", false, FRIDAY);
        said("analytics", true, MONDAY);
        // Then
        ana.profile()
                .body("consents.purpose", contains("analytics", "marketing"))
                .body("consents.given", contains(true, false))
                .body("consents[1].at", equalTo(FRIDAY));
        var first = admin().get("/api/customers/{id}/consents?limit=2", ana.id).then();
        first.body("items.given[0]", equalTo(false)).body("next", notNullValue());
        admin().queryParam("after", first.extract().<String>path("next"))
                .get("/api/customers/{id}/consents?limit=2", ana.id)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void aRecordSentTwiceStandsOnce() {
        // When
        String first = record("k", "marketing", true, MONDAY).extract().path("consentId");
        String again =
                record("k", "marketing", true, MONDAY).statusCode(201).extract().path("consentId");
        // Then
        assertThat(again).isEqualTo(first);
        history().body("items", hasSize(1));
    }

    @Test
    void whoTakesBackTheirConsentToSurveysIsAskedNoMore() {
        // When
        said("surveys", false, MONDAY).statusCode(201);
        // Then
        preferences().body("doNotSurvey", equalTo(true)).body("changedBy", equalTo("admin"));
        assertThat(ana.published(ana.id)).last().satisfies(told -> assertThat(told)
                .contains("\"doNotSurvey\":true"));
        // When
        said("surveys", true, FRIDAY);
        // Then
        preferences().body("doNotSurvey", equalTo(false));
        assertThat(ana.published(ana.id)).hasSize(3).last().satisfies(told -> assertThat(told)
                .doesNotContain("doNotSurvey"));
    }

    @Test
    void whatWasSaidBeforeAndIsRecordedLateChangesNothing() {
        // Given
        said("surveys", false, FRIDAY);
        // When
        said("surveys", true, MONDAY).statusCode(201);
        // Then
        preferences().body("doNotSurvey", equalTo(true));
        ana.profile().body("consents.given", contains(false));
    }

    @Test
    void whatTheySaidIsNotUndoneByATick() {
        // Given
        said("surveys", false, MONDAY);
        // When
        admin().body("{\"channel\":\"email\",\"doNotSurvey\":false}")
                .put("/api/customers/{id}/preferences", ana.id)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:estela:problem:consent-withdrawn"));
        // Then
        preferences().body("doNotSurvey", equalTo(true));
        admin().body("{\"channel\":\"email\",\"language\":\"en\",\"doNotSurvey\":true}")
                .put("/api/customers/{id}/preferences", ana.id)
                .then()
                .statusCode(200);
    }

    @Test
    void aRecordWithoutItsProofIsRefusedByName() {
        refused("{}", 5);
        refused(
                "{\"purpose\":\"Marketing!\",\"given\":true,\"at\":\"" + MONDAY
                        + "\",\"source\":\"agent\",\"textVersion\":\"1\"}",
                "/purpose");
        refused(
                "{\"purpose\":\"marketing\",\"given\":true,\"at\":\"" + MONDAY + "\",\"source\":\"agent\"}",
                "/textVersion");
        refused(
                "{\"purpose\":\"marketing\",\"given\":true,\"at\":\"" + MONDAY
                        + "\",\"source\":\"dream\",\"textVersion\":\"1\"}",
                "/source");
        refused(
                "{\"purpose\":\"marketing\",\"given\":true,\"at\":\"9000-01-01T00:00:00Z\",\"source\":\"agent\",\"textVersion\":\"1\"}",
                "/at");
        history().body("items", empty());
    }

    @Test
    void ofAnotherStoreThereIsNobody() {
        agent("eve", "another-store")
                .get("/api/customers/{id}/consents", ana.id)
                .then()
                .statusCode(404);
        agent("eve", "another-store")
                .body(json("marketing", true, MONDAY))
                .post("/api/customers/{id}/consents?store=another-store", ana.id)
                .then()
                .statusCode(404);
        history().body("items", empty());
    }

    private ValidatableResponse said(String purpose, boolean given, String at) {
        return record(null, purpose, given, at);
    }

    private ValidatableResponse record(String key, String purpose, boolean given, String at) {
        var asked = key == null ? admin() : admin().header("Idempotency-Key", key);
        return asked.body(json(purpose, given, at))
                .post("/api/customers/{id}/consents", ana.id)
                .then();
    }

    private static String json(String purpose, boolean given, String at) {
        return """
                {"purpose":"%s","given":%s,"at":"%s","source":"customer","textVersion":"2026-03","evidence":"form 17"}""".formatted(purpose, given, at);
    }

    private ValidatableResponse history() {
        return admin().get("/api/customers/{id}/consents", ana.id).then().statusCode(200);
    }

    private ValidatableResponse preferences() {
        return admin().get("/api/customers/{id}/preferences", ana.id).then().statusCode(200);
    }

    private void refused(String body, int faults) {
        post(body).statusCode(400).body("errors", hasSize(faults));
    }

    private void refused(String body, String pointer) {
        post(body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private ValidatableResponse post(String body) {
        return admin().body(body).post("/api/customers/{id}/consents", ana.id).then();
    }
}
