package dev.estela.customers.preference;

import static dev.estela.customers.Shopper.admin;
import static dev.estela.customers.Shopper.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.estela.chassis.test.TestBackend;
import dev.estela.customers.Events;
import dev.estela.customers.Shopper;
import dev.estela.customers.contract.Examples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody says how they want to be written to. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class PreferenceComponentTest {
    private static final String ALL = """
            {"channel":"none","language":"en","quietFrom":"14:00","quietTo":"17:00","unwanted":["shipped","delivered"],"doNotSurvey":true}""";
    private static final String USUAL = "{\"channel\":\"email\"}";

    private final Shopper ana = new Shopper();

    @Test
    void whoHasSaidNothingIsWrittenToAsUsual() {
        get().header("ETag", "\"0\"")
                .body("channel", equalTo("email"))
                .body("language", nullValue())
                .body("doNotSurvey", equalTo(false))
                .body("version", equalTo(0));
        assertThat(ana.published(ana.id)).singleElement().satisfies(told -> assertThat(told)
                .doesNotContain("preferences"));
    }

    @Test
    void theOthersAreToldWhatTheyWishAndTheLanguageGoesBeforeThatOfTheirOrders() {
        // When
        put("\"0\"", ALL).statusCode(200).header("ETag", "\"1\"").body("changedBy", equalTo("admin"));
        // Then
        assertThat(ana.published(ana.id)).hasSize(2).last().satisfies(told -> {
            assertThat(told)
                    .contains(
                            "\"locale\":\"en\"",
                            "\"quietHours\":{\"from\":\"14:00\",\"to\":\"17:00\"}",
                            "\"unwanted\":[\"shipped\",\"delivered\"]",
                            "\"channel\":\"none\"",
                            "\"doNotSurvey\":true",
                            "\"version\":2");
            assertThat(Examples.faults("contact/changed", told)).isEmpty();
        });
        ana.profile().body("locale", equalTo("en"));
        get().body("unwanted", contains("shipped", "delivered")).body("quietFrom", equalTo("14:00"));
    }

    @Test
    void whoTakesTheirWishesBackIsWrittenToAsUsualAgain() {
        // Given
        put("\"0\"", ALL);
        // When
        put("\"1\"", USUAL).statusCode(200);
        // Then
        assertThat(ana.published(ana.id)).last().satisfies(told -> assertThat(told)
                .contains("\"locale\":\"es-ES\"", "\"version\":3")
                .doesNotContain("preferences"));
    }

    @Test
    void theSameWishAgainIsNoNews() {
        // Given
        put("\"0\"", ALL);
        // When
        put("\"1\"", ALL).statusCode(200).header("ETag", "\"1\"");
        // Then
        assertThat(ana.published(ana.id)).hasSize(2);
    }

    @Test
    void aNewOrderDoesNotUndoAWish() {
        // Given
        put("\"0\"", ALL);
        // When
        ana.buys(ana.id);
        // Then
        assertThat(ana.published(ana.id)).hasSize(2);
        ana.profile().body("locale", equalTo("en"));
    }

    @Test
    void aWishHoldsForEveryCustomerIdOfThePersonAlsoForOnesThatComeLater() {
        // Given
        String guest = Events.fresh("guest");
        String later = Events.fresh("later");
        ana.buys(guest);
        // When
        put("\"0\"", ALL);
        ana.buys(later);
        // Then
        assertThat(List.of(guest, later))
                .allSatisfy(id -> assertThat(ana.published(id)).last().satisfies(told -> assertThat(told)
                        .contains("\"doNotSurvey\":true", "\"locale\":\"en\"")));
        admin().get("/api/customers/{id}/preferences", later)
                .then()
                .body("personId", equalTo(ana.id))
                .body("version", equalTo(1));
    }

    @Test
    void whoHasSeenAnOldVersionIsTold() {
        // Given
        put("\"0\"", ALL);
        // When
        put("\"0\"", USUAL).statusCode(409).body("type", equalTo("urn:estela:problem:stale-version"));
        // Then
        get().body("channel", equalTo("none"));
    }

    @Test
    void badWishesAreRefusedByName() {
        refused("{}", "/channel");
        refused("{\"channel\":\"pigeon\"}", "/channel");
        refused("{\"channel\":\"email\",\"language\":\"Spanish\"}", "/language");
        refused("{\"channel\":\"email\",\"quietFrom\":\"25:00\",\"quietTo\":\"08:00\"}", "/quietFrom");
        refused("{\"channel\":\"email\",\"quietFrom\":\"22:00\"}", "/quietTo");
        refused("{\"channel\":\"email\",\"quietTo\":\"22:00\"}", "/quietFrom");
        refused("{\"channel\":\"email\",\"quietFrom\":\"22:00\",\"quietTo\":\"22:00\"}", "/quietTo");
        // what must be told is not theirs to silence
        refused("{\"channel\":\"email\",\"unwanted\":[\"lost\"]}", "/unwanted/0");
        assertThat(ana.published(ana.id)).hasSize(1);
    }

    @Test
    void ofAnotherStoreThereIsNobody() {
        agent("eve", "another-store")
                .get("/api/customers/{id}/preferences", ana.id)
                .then()
                .statusCode(404);
        agent("eve", "another-store")
                .body(ALL)
                .put("/api/customers/{id}/preferences?store=another-store", ana.id)
                .then()
                .statusCode(404);
        get().body("version", equalTo(0));
    }

    private ValidatableResponse get() {
        return admin().get("/api/customers/{id}/preferences", ana.id).then().statusCode(200);
    }

    private ValidatableResponse put(String seen, String wishes) {
        return admin().header("If-Match", seen)
                .body(wishes)
                .put("/api/customers/{id}/preferences", ana.id)
                .then();
    }

    private void refused(String wishes, String pointer) {
        put("\"0\"", wishes).statusCode(400).body("errors[0].pointer", startsWith(pointer));
    }
}
