package dev.estela.customers.tag;

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
import dev.estela.chassis.test.TestKeys;
import dev.estela.customers.Events;
import dev.estela.customers.Shopper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A shop finds again the people it wants to look after. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class TagComponentTest {
    private final Shopper ana = new Shopper();

    @Test
    void aTagGivenTwiceIsThereOnceAndGoesWhenItIsTakenAway() {
        // When
        tag(ana.id, "vip").statusCode(200);
        tag(ana.id, "vip").statusCode(200).body("tags", contains("vip")).body("personId", equalTo(ana.id));
        tag(ana.id, "año-nuevo").statusCode(200);
        // Then
        ana.profile().body("tags", contains("año-nuevo", "vip"));
        // When
        untag(ana.id, "vip").statusCode(200).body("tags", contains("año-nuevo"));
        untag(ana.id, "vip").statusCode(200);
        // Then
        ana.profile().body("tags", contains("año-nuevo"));
    }

    @Test
    void whoeverHasTwentyTagsGetsNoMoreButMayKeepTheirOwn() {
        // Given
        IntStream.range(0, 20).forEach(i -> tag(ana.id, "tag-" + i).statusCode(200));
        // When
        tag(ana.id, "one-more").statusCode(422).body("type", equalTo("urn:estela:problem:too-many-tags"));
        // Then
        tag(ana.id, "tag-7").statusCode(200).body("tags", hasSize(20));
    }

    @Test
    void manyAtOnceAreStillTwentyAtMost() {
        // Given
        IntStream.range(0, 12).forEach(i -> tag(ana.id, "tag-" + i).statusCode(200));
        // When
        List<Integer> answers;
        try (var agents = Executors.newFixedThreadPool(24)) {
            answers = IntStream.range(0, 24)
                    .mapToObj(i -> agents.submit(
                            () -> tag(ana.id, "at-once-" + i).extract().statusCode()))
                    .toList()
                    .stream()
                    .map(TagComponentTest::answer)
                    .toList();
        }
        // Then
        assertThat(answers).filteredOn(status -> status == 200).hasSize(8);
        ana.profile().body("tags", hasSize(20));
    }

    @Test
    void whatIsNoWordIsRefusedByName() {
        Stream.of("VIP", "a b", "x".repeat(41), "ñ!")
                .forEach(word -> tag(ana.id, word).statusCode(400).body("errors[0].pointer", equalTo("tag")));
        tag(ana.id, "x".repeat(40)).statusCode(200);
    }

    @Test
    void peopleAreListedByTagPageByPage() {
        // Given
        String tag = Events.fresh("t").substring(0, 30);
        String luis = ana.neighbour();
        tag(ana.id, tag);
        tag(luis, tag);
        tag(ana.id, "another");
        // When
        var first = list("tag", tag, "limit", "1")
                .body("items.personId", contains(ana.id))
                .body("next", notNullValue());
        var second = list("tag", tag, "limit", "1", "after", first.extract().path("next"));
        // Then
        second.body("items.personId", contains(luis)).body("next", nullValue());
        list("tag", tag, "store", "elsewhere").body("items", empty());
    }

    @Test
    void aShopSeesWhichTagsItsPeopleHave() {
        // Given
        String luis = ana.neighbour();
        List.of("vip", "vip-gold", "wholesale", "alergia").forEach(tag -> tag(ana.id, tag));
        tag(luis, "vip");
        // Then
        known("").body("items.tag", contains("alergia", "vip", "vip-gold", "wholesale"));
        known("vip").body("items.tag", contains("vip", "vip-gold"));
        known("nothing").body("items", empty());
        String next = known("", "limit", "2")
                .body("items.tag", contains("alergia", "vip"))
                .extract()
                .path("next");
        known("", "limit", "2", "after", next)
                .body("items.tag", contains("vip-gold", "wholesale"))
                .body("next", nullValue());
        admin().get("/api/customers/tags").then().statusCode(400).body("errors[0].pointer", equalTo("store"));
    }

    @Test
    void ofAnotherStoreThereIsNobody() {
        agent("eve", "another-store")
                .put("/api/customers/{id}/tags/vip", ana.id)
                .then()
                .statusCode(404);
        agent("eve", "another-store", ana.store)
                .put("/api/customers/{id}/tags/vip", ana.id)
                .then()
                .statusCode(403);
        agent("eve", "another-store")
                .put("/api/customers/{id}/tags/vip?store=another-store", ana.id)
                .then()
                .statusCode(404);
        agent("eve", "another-store")
                .put("/api/customers/{id}/tags/vip?store={store}", ana.id, ana.store)
                .then()
                .statusCode(404);
        admin().put("/api/customers/{id}/tags/vip?store=another-store", ana.id)
                .then()
                .statusCode(404);
        ana.profile().body("tags", empty());
        agent("eve", ana.store)
                .put("/api/customers/{id}/tags/vip?store={store}", ana.id, ana.store)
                .then()
                .statusCode(200);
    }

    @Test
    void whoOnlyReadsGivesNone() {
        RestAssured.given()
                .header("Authorization", TestKeys.SUPERVISOR)
                .put("/api/customers/{id}/tags/vip", ana.id)
                .then()
                .statusCode(403);
    }

    private static int answer(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse tag(String customer, String tag) {
        return admin().put("/api/customers/{id}/tags/{tag}", customer, tag).then();
    }

    private static ValidatableResponse untag(String customer, String tag) {
        return admin().delete("/api/customers/{id}/tags/{tag}", customer, tag).then();
    }

    private ValidatableResponse known(String beginning, String... more) {
        var asked = admin().queryParam("store", ana.store).queryParam("q", beginning);
        for (int i = 0; i < more.length; i += 2) {
            asked.queryParam(more[i], more[i + 1]);
        }
        return asked.get("/api/customers/tags").then().statusCode(200);
    }

    private static ValidatableResponse list(String... parameters) {
        var asked = admin();
        for (int i = 0; i < parameters.length; i += 2) {
            asked.queryParam(parameters[i], parameters[i + 1]);
        }
        return asked.get("/api/customers").then().statusCode(200);
    }
}
