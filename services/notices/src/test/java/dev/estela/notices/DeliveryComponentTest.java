package dev.estela.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestKeys;
import dev.estela.chassis.test.TestMailServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
@QuarkusTestResource(TestMailServer.class)
class DeliveryComponentTest {
    private static final Instant NOON = Instant.parse("2026-11-04T12:00:00Z");

    @BeforeEach
    void noon() {
        TestClock.set(NOON);
    }

    @Test
    void aBusyServerIsTriedAgainAndARefusalIsFinal() {
        // Given
        Story busy = Story.begin();
        Story gone = Story.begin();
        TestMailServer.line().answer(busy.email, "451 Try again later");
        TestMailServer.line().answer(gone.email, "550 No such user");
        // When
        busy.shipment("picked-up", NOON);
        gone.shipment("picked-up", NOON);
        TestClock.advanceTo(NOON.plusSeconds(600));
        gone.awaitStatus("shipped", "failed");
        await().atMost(Story.PATIENCE)
                .until(() -> "waiting".equals(busy.message().get("status")));
        TestMailServer.line().calm(busy.email);
        TestClock.advanceTo(NOON.plusSeconds(604));
        assertThat(busy.mails()).isEmpty();
        TestClock.advanceTo(NOON.plusSeconds(606));
        // Then
        busy.awaitStatus("shipped", "sent");
        assertThat(busy.mails()).hasSize(1);
        assertThat(gone.notice("shipped")).containsEntry("reason", "refused");
        assertThat((String) gone.message().get("error")).contains("550");
    }

    @Test
    void aDelayWhoseParcelArrivesWhileTheServerIsBusyIsNotToldAfterAll() {
        Story story = Story.begin();
        TestMailServer.line().answer(story.email, "451 Try again later");
        story.shipment("delayed", NOON, Story.incident(story.order + "/i", "late", null, 0, null));
        TestClock.advanceTo(NOON.plusSeconds(600));
        await().atMost(Story.PATIENCE)
                .until(() -> "waiting".equals(story.message().get("status")));
        TestMailServer.line().calm(story.email);
        story.shipment("delivered", NOON.plusSeconds(601));
        TestClock.advanceTo(NOON.plusSeconds(605));
        story.awaitStatus("late", "withdrawn");
        assertThat(story.mails()).isEmpty();
    }

    @Test
    void whenTheFirstChannelFailsForGoodTheSecondTakesOver() {
        Story story = Story.begin();
        Story.admin()
                .body("{\"fallback\":{\"email\":\"http\"}}")
                .put("/api/notices/settings/" + story.store)
                .then()
                .statusCode(200);
        TestMailServer.line().answer(story.email, "550 No such user");
        story.shipment("picked-up", NOON);
        TestClock.advanceTo(NOON.plusSeconds(600));
        await().atMost(Story.PATIENCE)
                .until(() -> story.notices().stream().anyMatch(n -> "fallback".equals(n.get("reason"))));
        TestClock.advanceTo(NOON.plusSeconds(601));
        await().atMost(Story.PATIENCE).untilAsserted(() -> assertThat(story.notices())
                .anySatisfy(n -> assertThat(n).containsEntry("reason", "channel_off"))
                .anySatisfy(n -> assertThat(n).containsEntry("reason", "refused")));
    }

    @Test
    void aShopsOwnWordsAreCheckedKeptUsedAndPutBack() throws Exception {
        // Given
        Story story = Story.begin();
        String template = "/api/notices/templates/" + story.store + "/shipped/email/es";
        String body = """
                {"subject":"¡Allá va {order.number}!","summary":"Va.","body":"Hola\\n%s",
                 "mjml":"<mjml><mj-body><mj-section><mj-column><mj-text>Propio {customer.name}</mj-text></mj-column></mj-section></mj-body></mjml>"}
                """;
        Story.admin()
                .body(body.formatted("{secret}"))
                .put(template)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:estela:problem:invalid-template"))
                .body("errors[0].pointer", equalTo("/body"))
                .body("errors[0].line", equalTo(2));
        Story.admin()
                .body(body.formatted("{order.number}"))
                .post(template + "/preview")
                .then()
                .statusCode(200)
                .body("subject", equalTo("¡Allá va 1001!"));
        Story.admin()
                .body(body.formatted("{order.number}"))
                .put(template)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        // When
        story.shipment("picked-up", NOON);
        TestClock.advanceTo(NOON.plusSeconds(600));
        story.awaitMails(1);
        // Then
        assertThat(story.mails().getFirst().getSubject()).isEqualTo("¡Allá va 1001!");
        assertThat(story.message().get("template")).isEqualTo(story.store + "/es/shipped/email/1");
        Story.admin().delete(template).then().statusCode(204);
        Story.admin().get(template).then().statusCode(200).body("version", equalTo(0));
        Story.admin().get(template + "/versions").then().body("items.version", equalTo(java.util.List.of(2, 1)));
        Story.admin().get("/api/notices/templates/x/gossip/email/es").then().statusCode(404);
    }

    @Test
    void theServiceIsAtRestWhenNothingIsOnItsWayAndAMessageThatWaitsForItsServerIsNotInTheWay() {
        Story story = Story.begin();
        TestMailServer.line().answer(story.email, "451 Try again later");
        story.shipment("picked-up", NOON);
        TestClock.advanceTo(NOON.plusSeconds(600));
        await().atMost(Story.PATIENCE)
                .until(() -> "waiting".equals(story.message().get("status")));
        await().atMost(Story.PATIENCE).untilAsserted(() -> RestAssured.given()
                .header("Authorization", "Bearer test-simulation")
                .get("/simulation/state")
                .then()
                .statusCode(200)
                .body("busy", equalTo(false)));
    }

    @Test
    void onlyWhoMayChangesAnything() {
        for (String path : java.util.List.of("/api/notices", "/api/notices/counts", "/api/notices/settings/es")) {
            RestAssured.given().get(path).then().statusCode(401);
            RestAssured.given()
                    .header("Authorization", TestKeys.CARRIER)
                    .get(path)
                    .then()
                    .statusCode(403);
        }
        RestAssured.given()
                .header("Authorization", TestKeys.PUBLISHER)
                .contentType("application/json")
                .body("{\"killSwitch\":true}")
                .put("/api/notices/settings/es")
                .then()
                .statusCode(403);
        Story.admin()
                .body("{\"window\":\"P2D\",\"dailyCap\":0,\"kinds\":{\"gossip\":true}}")
                .put("/api/notices/settings/es")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(java.util.List.of("/kinds/gossip", "/dailyCap", "/window")));
    }
}
