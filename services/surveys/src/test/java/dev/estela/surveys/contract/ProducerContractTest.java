package dev.estela.surveys.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.Contracts;
import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.surveys.Asked;
import dev.estela.surveys.Known;
import dev.estela.surveys.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What really lies in the outbox keeps the contract. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ProducerContractTest {
    @Test
    void everythingThatIsToldKeepsItsContract() {
        // Given
        Asked silent = Asked.someone();
        Asked speaking = Asked.someone();
        Asked refused = again(speaking);
        // When
        given().formParam("onTime", "no")
                .formParam("score", "1")
                .formParam("comment", "tarde")
                .post("/s/" + speaking.token())
                .then()
                .statusCode(200);
        TestClock.advanceTo(Asked.AT.plus(Duration.ofDays(40)));
        // Then
        Set<String> told = new HashSet<>();
        for (Asked asked : List.of(silent, speaking, refused)) {
            for (Map<String, Object> row : TestOutbox.story(asked.order())) {
                String type = (String) row.get("type");
                assertThat(Contracts.faults(type, (String) row.get("payload")))
                        .as(type)
                        .isEmpty();
                assertThat(row).containsEntry("topic", "estela.survey").containsEntry("store", Shop.ID);
                assertThat(row)
                        .containsEntry(
                                "aggregate_id", Known.invitation(asked.order()).get("id"));
                assertThat((String) row.get("payload")).doesNotContain("tarde", "ana@example.com", "Ana Ruiz");
                told.add(type);
            }
        }
        assertThat(told).hasSize(6);
    }

    @Test
    void whatIsToldAfterTroubleKeepsItsContractToo() {
        // Given
        Asked asked = Asked.afterTrouble("es-ES");
        // When
        given().formParam("solved", "no")
                .formParam("score", "1")
                .post("/s/" + asked.token())
                .then()
                .statusCode(200);
        // Then
        assertThat(TestOutbox.story(asked.order())).hasSize(3).allSatisfy(row -> {
            assertThat(Contracts.faults((String) row.get("type"), (String) row.get("payload")))
                    .isEmpty();
            assertThat((String) row.get("payload")).contains("\"kind\":\"recovery\"", "\"ticketId\":");
        });
    }

    @Test
    void whatIsToldHasTheShapeOfTheExamples() throws Exception {
        Asked asked = Asked.someone();
        var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
        var payload = mapper.readTree(
                (String) TestOutbox.story(asked.order()).getFirst().get("payload"));
        var example = mapper.readTree(Contracts.examples("dev.estela.survey.invited.v1").stream()
                .filter(text -> text.contains("\"delivery\""))
                .findFirst()
                .orElseThrow());
        Set<String> names = new HashSet<>();
        payload.fieldNames().forEachRemaining(names::add);
        Set<String> expected = new HashSet<>();
        example.fieldNames().forEachRemaining(expected::add);
        assertThat(names).isEqualTo(expected);
    }

    /** A second order of the same person, delivered the next day. */
    private static Asked again(Asked asked) {
        String order = Shop.newId("o");
        String number = Shop.newId("PQ");
        Shop.order(order, asked.customer()).sent(number).publish();
        Shop.parcel(order, number).delivered("2026-11-08T12:00:00Z").publish();
        Known.planned(order);
        return new Asked(order, asked.customer(), "");
    }
}
