package dev.estela.chassis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestKeys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class StoreFilterTest {
    private String ofOne;
    private String ofTwo;

    @BeforeEach
    void agents() {
        ofOne = TestKeys.agent("ana", Set.of("read"), "es");
        ofTwo = TestKeys.agent("berta", Set.of("read"), "es", "pt");
    }

    @Test
    void whoIsBoundToNoStoreSeesAll() {
        get(TestKeys.ADMIN, "/api/things").body("items", hasSize(3));
        get(TestKeys.agent("cora", Set.of("read")), "/api/things/secrets").statusCode(200);
    }

    @Test
    void anAgentOfOneShopSeesItsThingsWithoutSayingSo() {
        get(ofOne, "/api/things").body("items.id", contains("t-es"));
        get(ofOne, "/api/things/counts").statusCode(200).body("total", equalTo(1));
        get(ofOne, "/api/things/t-es").statusCode(200);
    }

    @Test
    void whatBelongsToOthersIsNotThere() {
        for (String agent : new String[] {ofOne, ofTwo}) {
            get(agent, "/api/things/t-fr").statusCode(404).body("type", equalTo("urn:estela:problem:not-found"));
            get(agent, "/api/things/t-nobody").statusCode(404);
            get(agent, "/api/things?store=fr").statusCode(404);
            get(agent, "/api/things/counts?store=fr").statusCode(404);
            get(agent, "/api/things?store=es,fr").statusCode(404);
            get(agent, "/api/things?store=es&store=fr").statusCode(404);
        }
    }

    @Test
    void anAgentOfSeveralSaysWhichWhereItMatters() {
        get(ofTwo, "/api/things").statusCode(200).body("items.id", contains("t-es"));
        get(ofTwo, "/api/things/counts").statusCode(403).body("type", equalTo("urn:estela:problem:choose-store"));
        get(ofTwo, "/api/things/counts?store=es").statusCode(200);
    }

    @Test
    void whatDoesNotSayWhoseItIsIsClosed() {
        get(ofOne, "/api/things/secrets").statusCode(403);
        get(ofOne, "/api/things/secrets?store=es").statusCode(403);
    }

    @Test
    void nothingOfOthersIsChanged() {
        int before = ThingResource.CHANGES.get();
        put(ofOne, "/api/things/settings/fr").statusCode(404);
        put(ofOne, "/api/things/t-fr").statusCode(403);
        put(ofTwo, "/api/things/settings/fr").statusCode(404);
        assertThat(ThingResource.CHANGES).hasValue(before);
        put(ofOne, "/api/things/settings/es").statusCode(200);
        assertThat(ThingResource.CHANGES).hasValue(before + 1);
    }

    private static ValidatableResponse get(String who, String path) {
        return given().header("Authorization", who).get(path).then();
    }

    private static ValidatableResponse put(String who, String path) {
        return given().header("Authorization", who).put(path).then();
    }
}
