package dev.estela.tickets.meter;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When it costs less to give the customer what it is worth than to go on. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class MeterComponentTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");

    private String store;

    @BeforeEach
    void aStore() {
        TestClock.set(NOW);
        store = Shop.newId("store");
        Shop.store(store);
        Known.store(store);
    }

    @Test
    void whatItHasCostAndWhatItStillCostsStandBesideWhatIsAtStake() {
        // Given: 44,70 at stake, a minute of 0,60, and 20 minutes to come where nothing better is known
        cost("0.60", null);
        String ticket = lost();
        work(ticket, 90);
        Desk.admin()
                .body("{\"kind\":\"voucher\",\"amount\":1000,\"reason\":\"for the trouble\"}")
                .post("/api/tickets/%s/gestures".formatted(ticket))
                .then()
                .statusCode(201);
        // Then
        meter(ticket)
                .body("currency", equalTo("EUR"))
                .body("spent.seconds", equalTo(90))
                .body("spent.work", equalTo(90))
                .body("spent.gestures", equalTo(1000))
                .body("spent.total", equalTo(1090))
                .body("expected.basis", equalTo("POLICY"))
                .body("expected.seconds", equalTo(1200))
                .body("expected.cost", equalTo(1200))
                .body("stake.amount", equalTo(4470))
                .body("stake.asked", equalTo(0))
                .body("settle", nullValue());
    }

    @Test
    void atBreakEvenItProposesToSettleAndSaysTheSum() {
        // Given: 74,5 minutes of 0,60 are 44,70
        String ticket = lost();
        cost("0.60", "74.4");
        meter(ticket).body("expected.cost", equalTo(4464)).body("settle", nullValue());
        // When
        cost("0.60", "74.5");
        // Then
        meter(ticket)
                .body("expected.cost", equalTo(4470))
                .body("settle.amount", equalTo(4470))
                .body("settle.currency", equalTo("EUR"))
                .body("settle.saves", equalTo(0));
        cost("0.60", "100");
        meter(ticket).body("settle.saves", equalTo(1530));
    }

    @Test
    void whatWasAskedBackIsNoLongerAtStake() {
        // Given
        cost("0.60", "100");
        String ticket = lost();
        refund(ticket, "4000");
        meter(ticket)
                .body("stake.amount", equalTo(470))
                .body("stake.asked", equalTo(4000))
                .body("settle.amount", equalTo(470));
        // When
        refund(ticket, "null");
        // Then
        meter(ticket).body("stake", nullValue()).body("settle", nullValue());
    }

    @Test
    void whatIsOverIsNotSettled() {
        // Given
        cost("0.60", "100");
        String ticket = lost();
        // When
        solve(ticket);
        // Then
        meter(ticket).body("stake.amount", equalTo(4470)).body("settle", nullValue());
    }

    @Test
    void whereEnoughAreSolvedTheySayHowLongItTakesFromHereOn() {
        // Given: ten that took ten minutes, and one that was done at once
        cost("0.60", "1");
        String ticket = lost();
        for (int i = 0; i < 9; i++) {
            solved(600);
        }
        solved(60);
        meter(ticket).body("expected.basis", equalTo("HISTORY")).body("expected.seconds", equalTo(546));
        work(ticket, 120);
        meter(ticket).body("expected.basis", equalTo("POLICY")).body("expected.seconds", equalTo(60));
        // When
        solved(600);
        // Then: of those that took longer than two minutes
        meter(ticket)
                .body("expected.basis", equalTo("HISTORY"))
                .body("expected.tickets", equalTo(10))
                .body("expected.reason", equalTo("delivery/wismo/lost"))
                .body("expected.seconds", equalTo(480))
                .body("expected.cost", equalTo(480));
    }

    @Test
    void aTicketAboutNoOrderHasNothingAtStakeAndOthersSeeNone() {
        String ticket = Desk.opened(store, "Hello");
        meter(ticket).body("stake", nullValue()).body("spent.total", equalTo(0));
        Desk.as("eva", "paris")
                .get("/api/tickets/%s/meter".formatted(ticket))
                .then()
                .statusCode(404);
    }

    private void solved(int seconds) {
        String ticket = lost();
        work(ticket, seconds);
        solve(ticket);
    }

    private static void solve(String ticket) {
        Desk.put("/api/tickets/%s/reason".formatted(ticket), "{\"reason\":\"delivery/wismo/lost\"}")
                .then()
                .statusCode(200);
        Desk.put("/api/tickets/%s/status".formatted(ticket), "{\"status\":\"SOLVED\"}")
                .then()
                .statusCode(200);
    }

    private static void work(String ticket, int seconds) {
        Desk.admin()
                .body("{\"seconds\":%d}".formatted(seconds))
                .post("/api/tickets/%s/work".formatted(ticket))
                .then()
                .statusCode(201);
    }

    private void cost(String perMinute, String minutesToCome) {
        Desk.put(
                        "/api/tickets/policies/cost/" + store,
                        "{\"perMinute\":%s,\"minutesToCome\":%s}".formatted(perMinute, minutesToCome))
                .then()
                .statusCode(200);
    }

    private void refund(String ticket, String amount) {
        String id = Shop.newId("p").substring(0, 20);
        Desk.put("/api/tickets/playbooks/" + id, """
                {"id":"%s","store":"%s","title":"x","steps":[{"name":"a","kind":"REQUEST_REFUND","amount":%s}]}""".formatted(id, store, amount))
                .then()
                .statusCode(200);
        Desk.admin()
                .post("/api/tickets/%s/playbooks/%s".formatted(ticket, id))
                .then()
                .statusCode(200)
                .body("complete", equalTo(true));
    }

    private static ValidatableResponse meter(String ticket) {
        return Desk.admin()
                .get("/api/tickets/%s/meter".formatted(ticket))
                .then()
                .statusCode(200);
    }

    private String lost() {
        String order = Shop.newId("o");
        Shop.order(store, order, 1, "2026-11-10T10:15:00Z", List.of(), List.of());
        Known.order(order);
        Shop.trouble(
                store,
                "lost",
                order,
                "c-" + order,
                Shop.newId("s"),
                UUID.randomUUID().toString(),
                NOW.toString());
        return Known.ticket(order).get("id").toString();
    }
}
