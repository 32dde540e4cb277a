package dev.estela.tickets.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestKeys;
import dev.estela.tickets.Desk;
import dev.estela.tickets.Known;
import dev.estela.tickets.Shop;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What contacts cost, from the first order to the ranking. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ReportComponentTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");
    private static final String BOUGHT = "2026-11-10T10:00:00Z";

    private String store;

    @BeforeEach
    void aStore() {
        TestClock.set(NOW);
        store = aStoreOfItsOwn();
    }

    @Test
    void causesAreRankedByWhatTheyCost() {
        // Given: four people wrote, one of them twice
        Object answered = contact(order(List.of("train", "doll"), List.of("correos")), "delivery/wismo/normal");
        Object cameBack = contact(order(List.of("train"), List.of("dhl")), "delivery/wismo/stuck");
        Object again = contact(order(List.of("doll"), List.of()), "return/how");
        Object refunded = contact(order(List.of("doll"), List.of()), "return/refund");
        // When
        solve(answered);
        solve(cameBack);
        TestClock.advanceTo(NOW.plusSeconds(10));
        post(cameBack, "received", "{\"channel\":\"phone\",\"text\":\"no\"}")
                .then()
                .statusCode(201);
        work(answered, "visit 1", 400).then().statusCode(201).body("totalSeconds", equalTo(400));
        work(answered, "visit 2", 200);
        work(answered, "visit 2", 200).then().body("seconds", equalTo(200)).body("totalSeconds", equalTo(600));
        work(again, "visit 3", 60);
        post(again, "merge", "{\"into\":\"%s\"}".formatted(answered)).then().statusCode(200);
        post(refunded, "gestures", "{\"kind\":\"credit\",\"amount\":1500,\"reason\":\"late\"}")
                .then()
                .statusCode(201);
        // Then
        report("level=2")
                .body("currency", equalTo("EUR"))
                .body("items.group.reason", contains("return/refund", "delivery/wismo"))
                .body("items.contacts", contains(1, 2))
                .body("items[0].costs[0].gestures", equalTo(1_500))
                .body("items[0].firstContactResolution", nullValue())
                .body("items[1].workSeconds", equalTo(660))
                .body("items[1].costs[0].work", equalTo(495))
                .body("items[1].solved", equalTo(2))
                .body("items[1].solvedAtFirst", equalTo(1))
                .body("items[1].firstContactResolution", equalTo(0.5f))
                .body("items[1].firstReply.medianSeconds", equalTo(10))
                .body("items[1].resolution.p90Seconds", equalTo(10))
                .body("total.contacts", equalTo(3))
                .body("total.orders", equalTo(4))
                .body("total.per100Orders", equalTo(75.0f))
                .body("total.costs[0].total", equalTo(1_995))
                .body("rest", nullValue());
        report("by=product,carrier")
                .body(
                        "items.collect { it.group.product + '/' + it.group.carrier + ' ' + it.contacts + ' of ' + it.orders }",
                        contains(
                                "doll/unknown 1 of 2",
                                "doll/correos 1 of 1",
                                "train/correos 1 of 1",
                                "train/dhl 1 of 1"))
                .body("total.contacts", equalTo(3));
        report("reason=delivery/wismo")
                .body("items.group.reason", contains("delivery/wismo/normal", "delivery/wismo/stuck"));
        report("limit=1")
                .body("items", hasSize(1))
                .body("rest.groups", equalTo(2))
                .body("rest.contacts", equalTo(2));
    }

    @Test
    void howLongHalfOfThemWaitedAndNineOfTen() {
        // Given
        for (int wait : List.of(0, 100, 3_000)) {
            TestClock.set(NOW);
            Object ticket = contact(order(List.of("train"), List.of()), "return/how");
            TestClock.advanceTo(NOW.plusSeconds(wait));
            solve(ticket);
            TestClock.advanceTo(NOW.plusSeconds(wait + 10));
        }
        // Then
        report("")
                .body("items[0].firstReply.medianSeconds", equalTo(110))
                .body("items[0].firstReply.p90Seconds", equalTo(3_010))
                .body("items[0].resolution.medianSeconds", equalTo(110))
                .body("items[0].firstContactResolution", equalTo(1.0f));
    }

    @Test
    void whatAMinuteCostsIsTheStoresToSay() {
        // Given
        Object ticket = contact(order(List.of("train"), List.of()), "return/how");
        work(ticket, "visit", 90);
        // When
        Desk.put("/api/tickets/policies/cost/" + store, "{\"perMinute\":1.20}")
                .then()
                .statusCode(200);
        // Then
        report("").body("items[0].costs[0].work", equalTo(180));
        Desk.put("/api/tickets/policies/cost/" + store, "{\"perMinute\":-1}")
                .then()
                .statusCode(400);
    }

    @Test
    void whatWasMergedTwiceCountsForTheLastOne() {
        // Given
        Object first = contact(order(List.of("train"), List.of()), "return/how");
        Object second = contact(order(List.of("train"), List.of()), "return/how");
        Object third = contact(order(List.of("train"), List.of()), "return/refund");
        work(first, "visit", 60);
        // When
        post(first, "merge", "{\"into\":\"%s\"}".formatted(second)).then().statusCode(200);
        post(second, "merge", "{\"into\":\"%s\"}".formatted(third)).then().statusCode(200);
        post(first, "notes", "{\"text\":\"still there\"}");
        // Then
        report("").body("items.group.reason", contains("return/refund")).body("items[0].workSeconds", equalTo(60));
    }

    @Test
    void anOrderThatIsToldTwiceCountsOnceAndAsItIsNow() {
        // Given
        String order = order(List.of("train"), List.of());
        // When
        String same = Shop.order(store, order, 1, BOUGHT, List.of("train"), List.of());
        String sent = Shop.order(store, order, 2, BOUGHT, List.of("doll"), List.of("correos"));
        String late = Shop.order(store, order, 1, BOUGHT, List.of("train"), List.of());
        Known.handled(same, sent, late);
        contact(order, "return/how");
        // Then
        report("by=product,carrier")
                .body("total.orders", equalTo(1))
                .body("items.group.product", contains("doll"))
                .body("items.group.carrier", contains("correos"))
                .body("items.orders", contains(1));
    }

    @Test
    void troubleWithAParcelIsItsCarriers() {
        // Given
        String order = order(List.of("train"), List.of("correos", "dhl"));
        // When
        Shop.trouble(
                store,
                "lost",
                order,
                "c-" + order,
                Shop.newId("s"),
                UUID.randomUUID().toString(),
                NOW.toString());
        Known.ticket(order);
        // Then
        report("by=reason,carrier")
                .body("items.group.reason", contains("delivery/wismo/lost"))
                .body("items.group.carrier", contains("correos"))
                .body("items.orders", contains(1));
    }

    @Test
    void whoeverIsBoundToAStoreSeesTheirsOnly() {
        // Given
        contact(order(List.of("train"), List.of()), "return/how");
        String mine = store;
        store = aStoreOfItsOwn();
        Object theirs = contact(order(List.of("doll"), List.of()), "return/refund");
        String bound = TestKeys.agent("bound", Set.of("read", "tickets:work"), mine);
        // When
        var seen = given().header("Authorization", bound)
                .get("/api/tickets/reports/reasons?by=store")
                .then();
        // Then
        seen.statusCode(200).body("items.group.store", contains(mine)).body("total.orders", equalTo(1));
        given().header("Authorization", bound)
                .get("/api/tickets/reports/reasons?store=" + mine + "," + store)
                .then()
                .statusCode(404);
        given().header("Authorization", bound)
                .contentType("application/json")
                .body("{\"seconds\":60}")
                .post("/api/tickets/%s/work".formatted(theirs))
                .then()
                .statusCode(404);
    }

    @Test
    void whereNobodyWroteThereIsNothingToRank() {
        order(List.of("train"), List.of());
        report("").body("items", hasSize(0)).body("total.contacts", equalTo(0)).body("total.orders", equalTo(1));
        report("from=2026-11-11&to=2026-11-16").body("total.orders", equalTo(0)).body("formulas.cost", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, from",
        "to=2026-11-31, to",
        "from=2026-11-02&to=2026-11-01, from",
        "from=2025-11-01&to=2026-11-02, from",
        "by=weather, by",
        "'by=reason,carrier,store', by",
        "'by=,', by",
        "level=6, level",
        "reason=Delivery, reason",
        "limit=0, limit"
    })
    void whatMakesNoSenseIsNamed(String question, String field) {
        Desk.admin()
                .get("/api/tickets/reports/reasons?" + question)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of(field)));
    }

    @Test
    void aVisitIsASecondAtLeastAndAnHourAtMost() {
        Object ticket = contact(order(List.of("train"), List.of()), "return/how");
        work(ticket, "none", 0).then().statusCode(400).body("errors.pointer", equalTo(List.of("/seconds")));
        work(ticket, "long", 3_601).then().statusCode(400).body("errors.pointer", equalTo(List.of("/seconds")));
        work(ticket, "hour", 3_600).then().statusCode(201);
    }

    private static String aStoreOfItsOwn() {
        String id = Shop.newId("store");
        Shop.store(id);
        Known.store(id);
        return id;
    }

    private String order(List<String> skus, List<String> carriers) {
        String order = Shop.newId("o");
        Shop.order(store, order, 1, BOUGHT, skus, carriers);
        Known.order(order);
        return order;
    }

    private Object contact(String order, String reason) {
        Object ticket = Desk.admin()
                .body("""
                        {"store":"%s","channel":"phone","subject":"A question","text":"A question","customerId":"c-%s","order":"%s"}""".formatted(store, order, order))
                .post("/api/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticketId");
        Desk.put("/api/tickets/%s/reason".formatted(ticket), "{\"reason\":\"%s\"}".formatted(reason))
                .then()
                .statusCode(200);
        return ticket;
    }

    private static void solve(Object ticket) {
        post(ticket, "replies", "{\"text\":\"Here you are\",\"then\":\"SOLVED\"}")
                .then()
                .statusCode(202);
    }

    private static Response work(Object ticket, String key, int seconds) {
        return Desk.admin()
                .header("Idempotency-Key", key)
                .body("{\"seconds\":%d}".formatted(seconds))
                .post("/api/tickets/%s/work".formatted(ticket));
    }

    private static Response post(Object ticket, String how, String body) {
        return Desk.admin().body(body).post("/api/tickets/%s/%s".formatted(ticket, how));
    }

    private ValidatableResponse report(String question) {
        return Desk.admin()
                .get("/api/tickets/reports/reasons?store=%s&%s".formatted(store, question))
                .then()
                .statusCode(200);
    }
}
