package dev.estela.surveys.score;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestKeys;
import dev.estela.surveys.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ScoreComponentTest {
    private final String store = Shop.newId("store");

    @Test
    void figuresAreThoseWorkedOutByHand() {
        // Given: correos 5, 5, 4, 2 and one silent; seur 1, 3; somebody who was never asked
        invited("correos", "ES-MD", "2026-11-01", 5, true, true);
        invited("correos", "ES-MD", "2026-11-02", 5, true, true);
        invited("correos", "ES-B", "2026-11-03", 4, false, true); // says late, the scan says in time
        invited("correos", "ES-B", "2026-11-04", 2, true, false); // is content, the scan says late
        invited("correos", "ES-B", "2026-11-05", null, null, true);
        invited("seur", "ES-MD", "2026-11-06", 1, false, false);
        invited("seur", "ES-MD", "2026-11-07", 3, null, false);
        skipped();
        // and of those who had trouble 5, 4, 1 and one silent
        asked("correos", 5, true);
        asked("correos", 4, null);
        asked("correos", 1, false);
        asked("seur", null, null);
        // When, Then
        scores("")
                .body("total.invitations", equalTo(7))
                .body("total.answers", equalTo(6))
                .body("total.answerRate.share", closeTo(0.8571, 1e-9))
                .body("total.csat.count", equalTo(3))
                .body("total.csat.of", equalTo(6))
                .body("total.csat.share", equalTo(0.5))
                .body("total.csat.low", closeTo(0.1876, 1e-9)) // Wilson, 3 of 6
                .body("total.csat.high", closeTo(0.8124, 1e-9))
                .body("total.light", equalTo("red"))
                .body("total.mean", closeTo(3.33, 1e-9))
                .body("total.onTime.share", equalTo(0.6))
                .body("total.disagreement.count", equalTo(2))
                .body("total.disagreement.of", equalTo(5))
                .body("total.lateToCustomerOnly", equalTo(1))
                .body("total.lateToCarrierOnly", equalTo(1))
                .body("total.recovery.asked", equalTo(4))
                .body("total.recovery.answers", equalTo(3))
                .body("total.recovery.answerRate.share", equalTo(0.75))
                .body("total.recovery.recovered.count", equalTo(2))
                .body("total.recovery.recovered.of", equalTo(3))
                .body("total.recovery.recovered.low", closeTo(0.2077, 1e-9)) // Wilson, 2 of 3
                .body("total.recovery.recovered.high", closeTo(0.9385, 1e-9))
                .body("total.recovery.solved.share", equalTo(0.5))
                .body("formulas.recovery", containsString("4 or 5"))
                .body("formulas.csat", containsString("4 or 5"));
        scores("&groupBy=carrier")
                .body("items.size()", equalTo(2))
                .body("items[0].group.carrier", equalTo("correos"))
                .body("items[0].csat.share", equalTo(0.75))
                .body("items[0].answers", equalTo(4))
                .body("items[0].recovery.recovered.of", equalTo(3))
                .body("items[1].group.carrier", equalTo("seur"))
                .body("items[1].recovery.recovered.share", equalTo(null))
                .body("items[1].recovery.asked", equalTo(1))
                .body("items[1].csat.share", equalTo(0.0));
        scores("&carrier=correos&lane=ES-B").body("total.invitations", equalTo(3));
        scores("&from=2026-11-02T00:00:00Z&to=2026-11-04T12:00:00Z")
                .body("total.invitations", equalTo(2)); // to is not in it
        scores("&service=none").body("total.csat.share", equalTo(null)).body("total.csat.of", equalTo(0));
    }

    @Test
    void whatCannotBeAskedIsRefusedWithTheNameOfTheFault() {
        given().header("Authorization", TestKeys.ADMIN)
                .get("/api/surveys/scores?groupBy=score;drop table invitation")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("groupBy"));
        given().header("Authorization", TestKeys.ADMIN)
                .get("/api/surveys/scores?from=2026-11-02")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("from"));
        given().get("/api/surveys/scores").then().statusCode(401);
        given().header("Authorization", TestKeys.CARRIER)
                .get("/api/surveys/scores")
                .then()
                .statusCode(403);
    }

    @Test
    void theAggregateIsReadFromItsIndex() {
        // Given
        TestDb.update("""
                insert into invitation (id, kind, order_id, store, customer_id, person_id, carrier, delivered_at, status, version, planned_at, first_due_at, due_at,
                    invited_at, answered_at, score, cause_event_id, cause_type)
                select gen_random_uuid(), 'delivery', ? || g, ?, 'c' || g, 'p' || g, 'correos', now(), 'answered', 2, now(), now(), now(),
                    timestamptz '2020-01-01' + g * interval '1 minute', now(), 1 + g % 5, 'e', 't' from generate_series(1, 20000) g""", store, store);
        TestDb.update("vacuum analyze invitation");
        // When
        String plan = TestDb.query(
                        "explain select count(*), count(*) filter (where score = 5) from invitation where invited_at is not null"
                                + " and invited_at >= timestamptz '2020-01-02' and invited_at < timestamptz '2020-01-03' and store = ?",
                        store)
                .toString();
        // Then
        assertThat(plan).contains("invitation_scores");
    }

    private ValidatableResponse scores(String query) {
        return given().config(io.restassured.RestAssured.config()
                        .jsonConfig(io.restassured.config.JsonConfig.jsonConfig()
                                .numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE)))
                .header("Authorization", TestKeys.ADMIN)
                .get("/api/surveys/scores?store=" + store + query)
                .then()
                .statusCode(200);
    }

    private void invited(String carrier, String lane, String day, Integer score, Boolean onTime, boolean inTime) {
        TestDb.update(
                """
                insert into invitation (id, kind, order_id, store, customer_id, person_id, carrier, lane, delivered_at, deliver_by, status, version, planned_at,
                    first_due_at, due_at, invited_at, answered_at, score, on_time, cause_event_id, cause_type)
                values (?, 'delivery', ?, ?, 'c', 'p', ?, ?, timestamptz '2026-10-01', timestamptz '2026-10-01' + ? * interval '1 day', ?, 1, now(), now(), now(),
                    cast(? as timestamptz), case when ? then now() end, ?, ?, 'e', 't')""",
                UUID.randomUUID(),
                Shop.newId("o"),
                store,
                carrier,
                lane,
                inTime ? 0 : -1,
                score == null ? "invited" : "answered",
                day + "T12:00:00Z",
                score != null,
                score,
                onTime);
    }

    private void asked(String carrier, Integer score, Boolean solved) {
        TestDb.update(
                """
                insert into invitation (id, kind, order_id, store, customer_id, person_id, carrier, status, version, planned_at, first_due_at, due_at, invited_at,
                    answered_at, score, solved, cause_event_id, cause_type)
                values (?, 'recovery', ?, ?, 'c', 'p', ?, ?, 1, now(), now(), now(), timestamptz '2026-11-20', case when ? then now() end, ?, ?, 'e', 't')""",
                UUID.randomUUID(),
                Shop.newId("o"),
                store,
                carrier,
                score == null ? "invited" : "answered",
                score != null,
                score,
                solved);
    }

    private void skipped() {
        TestDb.update("""
                insert into invitation (id, kind, order_id, store, customer_id, person_id, delivered_at, status, reason, version, planned_at, first_due_at, due_at,
                    cause_event_id, cause_type)
                values (?, 'delivery', ?, ?, 'c', 'p', now(), 'skipped', 'cooldown', 1, now(), now(), now(), 'e', 't')""", UUID.randomUUID(), Shop.newId("o"), store);
    }
}
