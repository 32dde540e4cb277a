package dev.estela.tickets.run;

import static dev.estela.tickets.run.Plays.count;
import static dev.estela.tickets.run.Plays.dryRun;
import static dev.estela.tickets.run.Plays.lost;
import static dev.estela.tickets.run.Plays.macro;
import static dev.estela.tickets.run.Plays.playbook;
import static dev.estela.tickets.run.Plays.run;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestKeys;
import dev.estela.chassis.test.TestOutbox;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Shop;
import dev.estela.tickets.run.Plays.Lost;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done about a ticket, step by step, once. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class RunComponentTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");
    private static final String CLAIM = "{\"name\":\"claim\",\"kind\":\"OPEN_CLAIM\"}";
    private static final String SOLVE = "{\"name\":\"solve\",\"kind\":\"SOLVE\"}";
    private static final String CLAIM_OPENED = "dev.estela.ticket.claim-opened.v1";
    private static final String REFUND_REQUESTED = "dev.estela.ticket.refund-requested.v1";

    private String store;

    @BeforeEach
    void aStore() {
        TestClock.set(NOW);
        store = Plays.shop();
    }

    @Test
    void aLostParcelIsClaimedAndTheCustomerIsToldOnceHoweverOftenItIsRun() {
        // Given
        Lost lost = lost(store, NOW);
        // When
        run(lost.ticket(), "parcel-lost")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("dryRun", equalTo(false))
                .body("steps.step.name", contains("reason", "claim", "tell"))
                .body("steps.effect.outcome", contains("DONE", "DONE", "DONE"))
                .body("steps[0].effect.reason", equalTo("delivery/wismo/lost"))
                .body("steps[1].effect.claimed.carrier", equalTo("correos"))
                .body("steps[1].effect.claimed.trackingNumber", equalTo("PQ4F"))
                .body("steps[1].effect.claimed.amount", equalTo(4470))
                .body("steps[2].effect.said.text", startsWith("Hola Ana Ruiz:"));
        TestClock.advanceTo(NOW.plusSeconds(10));
        run(lost.ticket(), "parcel-lost")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("steps.effect.outcome", contains("ALREADY_DONE", "ALREADY_DONE", "ALREADY_DONE"))
                .body("steps[1].effect.by", equalTo("admin"))
                .body("steps[1].effect.at", equalTo(NOW.toString()));
        // Then
        TestClock.advanceTo(NOW.plusSeconds(30));
        assertThat(Desk.ticket(lost.ticket()))
                .containsEntry("status", "WAITING_THIRD_PARTY")
                .containsEntry("reason", "delivery/wismo/lost");
        assertThat(told(lost, CLAIM_OPENED)).isEqualTo(1);
        assertThat(told(lost, "dev.estela.ticket.replied.v1")).isEqualTo(1);
        Desk.admin()
                .get("/api/tickets/%s/claims".formatted(lost.ticket()))
                .then()
                .statusCode(200)
                .body("items.shipmentId", contains(lost.parcel()));
        Desk.admin()
                .get("/api/tickets/%s/playbooks".formatted(lost.ticket()))
                .then()
                .statusCode(200)
                .body("items.playbook", contains("parcel-lost"))
                .body("items[0].by", equalTo("admin"))
                .body("items[0].steps", equalTo(3));
        Desk.admin()
                .get("/api/tickets/%s/log".formatted(lost.ticket()))
                .then()
                .body("items.fact", hasItem("claim-opened"))
                .body(
                        "items.findAll { it.cause.type == 'request.ticket.playbook.parcel-lost' }.by.name.unique()",
                        contains("admin"));
    }

    @Test
    void whoeverRacesEachStepIsDoneOnce() throws Exception {
        // Given
        Lost lost = lost(store, NOW);
        String all = playbook(
                store,
                CLAIM,
                gesture(1_000),
                "{\"name\":\"refund\",\"kind\":\"REQUEST_REFUND\",\"amount\":500}",
                say("Hola"));
        // When
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService agents = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> runs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String agent = "agent-" + i;
                runs.add(agents.submit(
                        () -> Desk.as(agent).post("/api/tickets/%s/playbooks/%s".formatted(lost.ticket(), all))));
            }
            for (Future<Response> run : runs) {
                run.get().then().statusCode(200).body("complete", equalTo(true));
                outcomes.addAll(run.get().path("steps.effect.outcome"));
            }
        }
        // Then
        assertThat(outcomes.stream().filter("DONE"::equals)).hasSize(4);
        assertThat(outcomes.stream().filter("ALREADY_DONE"::equals)).hasSize(28);
        assertThat(told(lost, CLAIM_OPENED)).isEqualTo(1);
        assertThat(told(lost, REFUND_REQUESTED)).isEqualTo(1);
        assertThat(told(lost, "dev.estela.gesture.granted.v1")).isEqualTo(1);
        assertThat(count("message where ticket_id = cast(? as uuid)", lost.ticket()))
                .isEqualTo(1);
    }

    @Test
    void aDryRunSaysExactlyWhatWouldHappenAndWritesNothing() {
        // Given
        Lost lost = lost(store, NOW);
        String all = playbook(
                store,
                "{\"name\":\"reason\",\"kind\":\"SET_REASON\"}",
                CLAIM,
                gesture(1_000),
                "{\"name\":\"refund\",\"kind\":\"REQUEST_REFUND\"}",
                say("Hola {customer.name}"),
                SOLVE);
        Map<String, Object> before = written(lost);
        // When
        Response tried = dryRun(lost.ticket(), all);
        // Then
        tried.then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("complete", equalTo(true))
                .body("steps.effect.outcome", contains("DONE", "DONE", "DONE", "DONE", "DONE", "DONE"))
                .body("steps[0].effect.reason", equalTo("delivery/wismo/lost"))
                .body("steps[2].effect.given.amount", equalTo(1000))
                .body("steps[2].effect.given.kind", equalTo("voucher"))
                .body("steps[3].effect.given.amount", equalTo(4470))
                .body("steps[3].effect.given.currency", equalTo("EUR"))
                .body("steps[4].effect.said.text", equalTo("Hola Ana Ruiz"))
                .body("steps[4].effect.said.missing", empty());
        assertThat(written(lost)).isEqualTo(before);
    }

    @Test
    void whatABudgetRefusesHoldsUpTheRestUntilItDoesNotAndTheBeginningIsNotDoneAgain() {
        // Given
        Lost lost = lost(store, NOW);
        String book = playbook(store, CLAIM, gesture(6_000), say("Hola"), SOLVE);
        // When
        run(lost.ticket(), book)
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("steps.effect.outcome", contains("DONE", "REFUSED", "NOT_RUN", "NOT_RUN"))
                .body("steps[1].effect.rule", equalTo("at-once"))
                .body("steps[1].effect.detail", equalTo("For one incident leaves 50, not 60.00"));
        TestClock.advanceTo(NOW.plusSeconds(30));
        assertThat(Desk.ticket(lost.ticket())).containsEntry("status", "WAITING_THIRD_PARTY");
        Desk.put("/api/tickets/policies/gestures/" + store, """
                {"agentPerWeek":200,"customerPer30Days":100,"atOnce":100,"approvalFrom":90}""").then().statusCode(200);
        // Then
        run(lost.ticket(), book)
                .then()
                .statusCode(200)
                .body("steps.effect.outcome", contains("ALREADY_DONE", "DONE", "DONE", "REFUSED"))
                .body("steps[3].effect.rule", equalTo("reason-required"));
        assertThat(told(lost, CLAIM_OPENED)).isEqualTo(1);
    }

    @Test
    void itGoesOnOnceSomebodyElseHasApproved() {
        // Given
        Lost lost = lost(store, NOW);
        String book = playbook(store, gesture(4_000), say("Hola"));
        // When
        Response first = run(lost.ticket(), book);
        first.then().statusCode(200).body("steps.effect.outcome", contains("AWAITING_APPROVAL", "NOT_RUN"));
        long version = ((Number) Desk.ticket(lost.ticket()).get("version")).longValue();
        run(lost.ticket(), book)
                .then()
                .body("steps.effect.outcome", contains("AWAITING_APPROVAL", "NOT_RUN"))
                .body("ticketVersion", equalTo((int) version));
        decide(first.path("steps[0].effect.ref"), true);
        // Then
        run(lost.ticket(), book)
                .then()
                .body("complete", equalTo(true))
                .body("steps.effect.outcome", contains("ALREADY_DONE", "DONE"));
        assertThat(told(lost, "dev.estela.gesture.granted.v1")).isEqualTo(1);
    }

    @Test
    void whatWasDeclinedIsNotProposedAgain() {
        // Given
        Lost lost = lost(store, NOW);
        String book = playbook(store, gesture(4_000), say("Hola"));
        decide(run(lost.ticket(), book).path("steps[0].effect.ref"), false);
        // Then
        run(lost.ticket(), book)
                .then()
                .body("steps.effect.outcome", contains("REFUSED", "NOT_RUN"))
                .body("steps[0].effect.rule", equalTo("declined"));
        assertThat(count("gesture where ticket_id = cast(? as uuid)", lost.ticket()))
                .isEqualTo(1);
    }

    @Test
    void nothingWithAGapInItReachesACustomer() {
        // Given
        Lost lost = lost(store, NOW);
        String book = playbook(store, say("Soy {agent.name}"));
        // Then
        run(lost.ticket(), book)
                .then()
                .statusCode(200)
                .body("steps.effect.outcome", contains("REFUSED"))
                .body("steps[0].effect.rule", equalTo("gaps"))
                .body("steps[0].effect.said.text", equalTo("Soy {agent.name}"))
                .body("steps[0].effect.said.missing", contains("agent.name"));
        assertThat(count("message where ticket_id = cast(? as uuid)", lost.ticket()))
                .isZero();
    }

    @Test
    void anAnswerThatWasTakenBackIsSaidAgain() {
        // Given
        Lost lost = lost(store, NOW);
        String book = playbook(store, say("Hola"));
        String message = run(lost.ticket(), book).path("steps[0].effect.ref");
        Desk.admin()
                .delete("/api/tickets/%s/replies/%s".formatted(lost.ticket(), message))
                .then()
                .statusCode(200);
        // Then
        run(lost.ticket(), book).then().body("steps.effect.outcome", contains("DONE"));
        run(lost.ticket(), book).then().body("steps.effect.outcome", contains("ALREADY_DONE"));
        TestClock.advanceTo(NOW.plusSeconds(10));
        assertThat(told(lost, "dev.estela.ticket.replied.v1")).isEqualTo(1);
    }

    @Test
    void whoIsAskedForAPhotoIsWaitedFor() {
        // Given
        Lost lost = lost(store, NOW);
        String macro = macro(store, "¿Nos mandas una foto?");
        String book =
                playbook(store, CLAIM, "{\"name\":\"photo\",\"kind\":\"ASK_PHOTO\",\"macro\":\"%s\"}".formatted(macro));
        // When
        run(lost.ticket(), book).then().body("complete", equalTo(true));
        TestClock.advanceTo(NOW.plusSeconds(10));
        // Then
        assertThat(Desk.ticket(lost.ticket())).containsEntry("status", "WAITING_CUSTOMER");
    }

    @Test
    void settlingPaysBackTellsTheCustomerAndSolvesOnceThatHasLeft() {
        // Given
        Lost lost = lost(store, NOW);
        // When
        run(lost.ticket(), "settle")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("steps[1].effect.given.amount", equalTo(4470));
        assertThat(Desk.ticket(lost.ticket())).containsEntry("status", "NEW");
        TestClock.advanceTo(NOW.plusSeconds(10));
        // Then
        assertThat(Desk.ticket(lost.ticket())).containsEntry("status", "SOLVED");
        assertThat(TestOutbox.rows(lost.ticket()).stream().map(row -> row.get("type")))
                .containsSubsequence(REFUND_REQUESTED, "dev.estela.ticket.replied.v1", "dev.estela.ticket.solved.v1");
        Desk.admin()
                .get("/api/tickets/%s/refunds".formatted(lost.ticket()))
                .then()
                .body("items.amount", contains(4470))
                .body("items.orderId", contains(lost.order()));
    }

    @Test
    void neverMoreIsAskedBackThanAnOrderCost() {
        // Given
        Lost lost = lost(store, NOW);
        run(lost.ticket(), playbook(store, refund("4000"))).then().body("complete", equalTo(true));
        // Then
        run(lost.ticket(), playbook(store, refund("471")))
                .then()
                .body("steps.effect.outcome", contains("REFUSED"))
                .body("steps[0].effect.rule", equalTo("more-than-left"));
        run(lost.ticket(), playbook(store, refund("null"))).then().body("steps[0].effect.given.amount", equalTo(470));
        run(lost.ticket(), playbook(store, refund("null")))
                .then()
                .body("steps[0].effect.rule", equalTo("refunded-already"));
        assertThat(told(lost, REFUND_REQUESTED)).isEqualTo(2);
    }

    @Test
    void aParcelIsClaimedOnceWhateverThePlaybook() {
        // Given
        Lost lost = lost(store, NOW);
        run(lost.ticket(), playbook(store, CLAIM)).then().body("steps.effect.outcome", contains("DONE"));
        // Then
        run(lost.ticket(), playbook(store, CLAIM)).then().body("steps.effect.outcome", contains("ALREADY_DONE"));
        String asked = Desk.opened(store, "Hello");
        run(asked, playbook(store, CLAIM)).then().body("steps[0].effect.rule", equalTo("no-parcel"));
        run(asked, playbook(store, refund("null"))).then().body("steps[0].effect.rule", equalTo("no-order"));
        assertThat(told(lost, CLAIM_OPENED)).isEqualTo(1);
    }

    @Test
    void onlyWhoSeesTicketAndPlaybookRunsThemAndOnlyAsTheyWereSeen() {
        // Given
        Lost lost = lost(store, NOW);
        String mine = playbook(store, CLAIM);
        String foreign = playbook(Plays.shop(), CLAIM);
        String path = "/api/tickets/%s/playbooks/%s";
        // Then
        Desk.as("eva", "paris")
                .post(path.formatted(lost.ticket(), "parcel-lost"))
                .then()
                .statusCode(404);
        Desk.as("eva", "paris")
                .get("/api/tickets/%s/playbooks".formatted(lost.ticket()))
                .then()
                .statusCode(404);
        Desk.as("eva", "paris")
                .get("/api/tickets/%s/claims".formatted(lost.ticket()))
                .then()
                .statusCode(404);
        Desk.as("eva", "paris")
                .get("/api/tickets/%s/refunds".formatted(lost.ticket()))
                .then()
                .statusCode(404);
        run(lost.ticket(), foreign).then().statusCode(404);
        run(lost.ticket(), "nothing-like-it").then().statusCode(404);
        given().header("Authorization", TestKeys.agent("eva", java.util.Set.of("read")))
                .contentType(ContentType.JSON)
                .post(path.formatted(lost.ticket(), mine) + "?dryRun=true")
                .then()
                .statusCode(403);
        Desk.admin()
                .post(path.formatted(lost.ticket(), mine) + "?version=7")
                .then()
                .statusCode(409);
        Desk.admin()
                .header("If-Match", "\"7\"")
                .post(path.formatted(lost.ticket(), mine))
                .then()
                .statusCode(409);
        assertThat(count("playbook_step where ticket_id = cast(? as uuid)", lost.ticket()))
                .isZero();
        close(lost);
        run(lost.ticket(), mine).then().statusCode(409).body("type", equalTo("urn:estela:problem:illegal-transition"));
    }

    @Test
    void theTicketsOfIncidentsAreFound() {
        // Given
        Lost one = lost(store, NOW);
        Lost other = lost(store, NOW);
        // Then
        Desk.admin()
                .get("/api/tickets?incident=%s,%s,%s".formatted(one.incident(), other.incident(), Shop.newId("i")))
                .then()
                .statusCode(200)
                .body("items.ticketId", hasSize(2))
                .body("items.openedBy.incidentId", hasItem(one.incident()));
        Desk.as("eva", "paris")
                .get("/api/tickets?incident=" + one.incident())
                .then()
                .body("items", empty())
                .body("next", nullValue());
    }

    private static void close(Lost lost) {
        Desk.put("/api/tickets/%s/reason".formatted(lost.ticket()), "{\"reason\":\"delivery/wismo/lost\"}")
                .then()
                .statusCode(200);
        for (String status : List.of("SOLVED", "CLOSED")) {
            Desk.put("/api/tickets/%s/status".formatted(lost.ticket()), "{\"status\":\"%s\"}".formatted(status))
                    .then()
                    .statusCode(200);
        }
    }

    private static void decide(String gesture, boolean approved) {
        given().header("Authorization", TestKeys.SUPERVISOR)
                .contentType(ContentType.JSON)
                .body("{\"approved\":%s}".formatted(approved))
                .put("/api/tickets/gestures/%s/decision".formatted(gesture))
                .then()
                .statusCode(200);
    }

    /** Everything a run writes. */
    private static Map<String, Object> written(Lost lost) {
        String ofTicket = " where ticket_id = cast(? as uuid)";
        return Map.of(
                "ticket", Desk.ticket(lost.ticket()),
                "log", count("ticket_log" + ofTicket, lost.ticket()),
                "messages", count("message" + ofTicket, lost.ticket()),
                "gestures", count("gesture" + ofTicket, lost.ticket()),
                "claims", count("carrier_claim" + ofTicket, lost.ticket()),
                "refunds", count("refund_request" + ofTicket, lost.ticket()),
                "steps", count("playbook_step" + ofTicket, lost.ticket()),
                "told", TestOutbox.types(lost.order()),
                "timers", TestDb.query("select subject from timer where kind = 'reply'"));
    }

    private static long told(Lost lost, String type) {
        return TestOutbox.types(lost.order()).stream().filter(type::equals).count();
    }

    private static String gesture(long amount) {
        return "{\"name\":\"gift\",\"kind\":\"GRANT_GESTURE\",\"gesture\":\"voucher\",\"amount\":%d}".formatted(amount);
    }

    private static String refund(String amount) {
        return "{\"name\":\"refund\",\"kind\":\"REQUEST_REFUND\",\"amount\":%s}".formatted(amount);
    }

    private String say(String text) {
        return "{\"name\":\"tell\",\"kind\":\"SEND_MACRO\",\"macro\":\"%s\"}".formatted(macro(store, text));
    }
}
