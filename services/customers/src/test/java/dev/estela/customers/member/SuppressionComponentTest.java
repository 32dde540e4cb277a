package dev.estela.customers.member;

import static dev.estela.customers.Shopper.admin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.TestBackend;
import dev.estela.customers.Events;
import dev.estela.customers.Segments;
import dev.estela.customers.Shopper;
import dev.estela.customers.contract.Examples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows from a segment is told with the contact of its members, so that whoever writes to them knows it. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class SuppressionComponentTest {
    private final Shopper ana = new Shopper();
    private final String segment = Events.fresh("segment");

    @Test
    void whoJoinsIsToldOfAndWhoLeavesNoLonger() {
        // Given
        put("tag = \"staff\"", List.of("shipped", "delivered"), true).statusCode(200);
        Segments.settle();
        assertThat(ana.published(ana.id)).hasSize(1);
        // When
        tag(true);
        // Then
        assertThat(ana.published(ana.id)).hasSize(2).last().satisfies(told -> {
            assertThat(told)
                    .contains(
                            "\"segments\":[{\"id\":\"" + segment
                                    + "\",\"suppressedNotices\":[\"delivered\",\"shipped\"],\"surveysSuppressed\":true}]",
                            "\"version\":2");
            assertThat(Examples.faults("contact/changed", told)).isEmpty();
        });
        // When
        tag(false);
        // Then
        assertThat(ana.published(ana.id)).hasSize(3).last().satisfies(told -> assertThat(told)
                .contains("\"version\":3")
                .doesNotContain("segments"));
    }

    @Test
    void aSegmentFromWhichNothingFollowsIsNobodysBusiness() {
        put("not tag = \"staff\"", List.of(), false).statusCode(200);
        Segments.settle();
        assertThat(ana.published(ana.id)).hasSize(1);
    }

    @Test
    void whatFollowsMayChangeWhileTheRuleStays() {
        // Given
        put("not tag = \"staff\"", List.of("shipped"), false);
        Segments.settle();
        assertThat(ana.published(ana.id)).hasSize(2);
        // When
        put("not tag = \"staff\"", List.of(), true);
        Segments.settle();
        // Then
        assertThat(ana.published(ana.id)).hasSize(3).last().satisfies(told -> assertThat(told)
                .contains("\"surveysSuppressed\":true")
                .doesNotContain("shipped"));
        // When
        put("not tag = \"staff\"", List.of(), false);
        Segments.settle();
        // Then
        assertThat(ana.published(ana.id)).hasSize(4).last().satisfies(told -> assertThat(told)
                .doesNotContain("segments"));
    }

    @Test
    void whereASegmentIsRemovedNothingFollowsFromItAnyMore() {
        // Given
        put("not tag = \"staff\"", List.of("shipped"), false);
        Segments.settle();
        // When
        admin().delete("/api/customers/segments/{id}", segment).then().statusCode(204);
        admin().get("/api/customers/segments/{id}", segment).then().statusCode(404);
        Segments.settle();
        // Then
        assertThat(ana.published(ana.id)).hasSize(3).last().satisfies(told -> assertThat(told)
                .doesNotContain("segments"));
        put("not tag = \"staff\"", List.of("shipped"), false).statusCode(200);
    }

    @Test
    void whoBuysAgainIsStillAMember() {
        // Given
        put("not tag = \"staff\"", List.of("shipped"), false);
        Segments.settle();
        // When
        ana.buys(ana.id);
        Segments.settle();
        // Then
        assertThat(ana.published(ana.id)).hasSize(2);
    }

    @Test
    void aKindWithoutANameIsRefused() {
        put("not tag = \"staff\"", List.of(" "), false).statusCode(400);
    }

    private ValidatableResponse put(String rule, List<String> notices, boolean surveys) {
        return admin().queryParam("store", ana.store)
                .body(Map.of("name", "Staff", "rule", rule, "suppressedNotices", notices, "surveysSuppressed", surveys))
                .put("/api/customers/segments/{id}", segment)
                .then();
    }

    private void tag(boolean on) {
        if (on) {
            admin().put("/api/customers/{id}/tags/staff", ana.id).then().statusCode(200);
        } else {
            admin().delete("/api/customers/{id}/tags/staff", ana.id).then().statusCode(200);
        }
        Segments.settle();
    }
}
