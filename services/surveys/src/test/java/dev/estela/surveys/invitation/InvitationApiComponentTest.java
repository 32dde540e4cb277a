package dev.estela.surveys.invitation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestDeadLetters;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestKeys;
import dev.estela.surveys.Known;
import dev.estela.surveys.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class InvitationApiComponentTest {
    private final String store = Shop.newId("store");

    @Test
    void aListIsReadPageByPageWithNothingTwiceAndNothingLeftOut() {
        // Given: all planned in the same instant, so that only the id tells them apart
        for (int i = 0; i < 25; i++) {
            insert("planned", null);
        }
        // When
        List<String> seen = new ArrayList<>();
        String after = null;
        int pages = 0;
        do {
            JsonPath page = get("/api/surveys/invitations?limit=10&store=" + store
                            + (after == null ? "" : "&after=" + after))
                    .jsonPath();
            seen.addAll(page.getList("items.invitationId"));
            after = page.getString("next");
            pages++;
        } while (after != null);
        // Then
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void countsTellEveryStatusAndWhyNobodyWasAsked() {
        insert("planned", "incident_open");
        insert("skipped", "cooldown");
        insert("skipped", "cooldown");
        insert("skipped", "too_old");
        get("/api/surveys/invitations/counts?store=" + store)
                .then()
                .body("total", equalTo(4))
                .body("byStatus.planned", equalTo(1))
                .body("byStatus.skipped", equalTo(3))
                .body("byStatus.answered", equalTo(0))
                .body("byReason.cooldown", equalTo(2))
                .body("byReason.too_old", equalTo(1))
                .body("byReason.incident_open", equalTo(null));
        get("/api/surveys/invitations?status=skipped&reason=too_old&store=" + store)
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void whatIsWrongIsNamed() {
        get("/api/surveys/invitations?status=sent").then().statusCode(400).body("errors[0].pointer", equalTo("status"));
        get("/api/surveys/invitations?kind=nps").then().statusCode(400).body("errors[0].pointer", equalTo("kind"));
        get("/api/surveys/invitations?after=nonsense")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("after"));
        get("/api/surveys/answers?after=" + dev.estela.chassis.paging.Cursor.encode("x", "y"))
                .then()
                .statusCode(400);
        get("/api/surveys/invitations?limit=0").then().statusCode(400);
        get("/api/surveys/invitations/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        get("/api/surveys/invitations?order=' or 1=1 --").then().statusCode(200).body("items.size()", equalTo(0));
        given().get("/api/surveys/invitations").then().statusCode(401);
        given().header("Authorization", TestKeys.PUBLISHER)
                .get("/api/surveys/answers")
                .then()
                .statusCode(403);
    }

    @Test
    void theDatabaseItselfRefusesASecondSurveyOfAnOrder() {
        String order = Shop.newId("o");
        insert(order, "planned", null);
        assertThatThrownBy(() -> insert(order, "planned", null)).hasMessageContaining("invitation_order_id_kind_key");
    }

    @Test
    void aPoisonousEventIsPutAsideAndItsNeighboursGoOn() {
        // Given
        String before = Shop.newId("o");
        String after = Shop.newId("o");
        String poison = UUID.randomUUID().toString();
        // When
        Shop.order(before, "c").publish();
        TestEvents.publish(
                "estela.order",
                before,
                "dev.estela.order.placed.v1",
                poison,
                "es",
                "{\"orderId\":\"x\",\"version\":\"many\"");
        TestEvents.publish(
                "estela.shipment",
                before,
                "dev.estela.shipment.delivered.v1",
                "es",
                "{\"shipmentId\":\"s\",\"version\":1,\"occurredAt\":\"yesterday\"}");
        Shop.order(after, "c").publish();
        // Then
        Known.order(before, 1);
        Known.order(after, 1);
        Known.soon(() -> assertThat(TestDeadLetters.of(poison)).hasSize(1));
    }

    private static Response get(String path) {
        return given().header("Authorization", TestKeys.ADMIN).get(path);
    }

    private void insert(String status, String reason) {
        insert(Shop.newId("o"), status, reason);
    }

    private void insert(String order, String status, String reason) {
        TestDb.update("""
                insert into invitation (id, kind, order_id, store, customer_id, person_id, delivered_at, status, reason, version, planned_at, first_due_at, due_at,
                    cause_event_id, cause_type)
                values (?, 'delivery', ?, ?, 'c', 'p', now(), ?, ?, 1, timestamptz '2026-11-01', now(), now(), 'e', 't')""", UUID.randomUUID(), order, store, status, reason);
    }
}
