package dev.estela.tracking;

import static dev.estela.tracking.Parcels.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestKeys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of a carrier, against a count of what the test itself sent. */
@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class ScorecardComponentTest {
    private static final String DAYS = "/api/tracking/carriers?from=2026-11-03&to=2026-11-12&limit=200";
    private static final Instant PICKED_UP = Instant.parse("2026-11-03T17:00:00Z");
    private static final Instant PROMISED = Instant.parse("2026-11-06T20:00:00Z");

    private final String carrier = "swift-" + UUID.randomUUID();
    private final List<Fate> fates = new ArrayList<>();

    @BeforeEach
    void theShopIsKnown() {
        TestDb.update("delete from timer");
        TestClock.set(Instant.parse(TestBackend.START));
        TestEvents.publish("estela.store", "es", "dev.estela.store.changed.v1", "es", """
                {"store":"es","name":"Shop","zone":"Europe/Madrid","currency":"EUR","country":"ES","languages":["es"],
                "quietHours":{"from":"21:00","to":"09:00"},"sender":{"name":"Shop","email":"a@b.example"},"version":1,"occurredAt":"2026-11-01T08:00:00Z"}""");
        await().until(() ->
                !TestDb.query("select 1 from store_copy where store = 'es'").isEmpty());
    }

    @Test
    void figuresAreThoseOfACountByHand() {
        // Given
        for (int i = 0; i < 26; i++) {
            boolean home = i % 3 > 0;
            delivered(home ? "home" : "point", 20 + 7 * i, i % 4 == 0);
        }
        came("home", "RETURNED", false);
        came("home", "RETURNED", true);
        came("point", "LOST", false);
        // When
        JsonPath whole = ended(DAYS, 29);
        JsonPath services = get(DAYS + "&by=service").extract().jsonPath();
        // Then
        check(whole, "carrier", carrier, fate -> true);
        check(services, "service", "home", fate -> fate.service.equals("home"));
        check(services, "service", "point", fate -> fate.service.equals("point"));
        get(DAYS + "&by=lane").body("items.group", hasItem(hasEntry("lane", "ES>ES-MD")));
    }

    @Test
    void ofAFewParcelsNoShareIsSaid() {
        delivered("home", 30, false);
        JsonPath found = ended(DAYS, 1);
        assertThat(found.<Object>get(row("carrier", carrier) + ".onTime.share")).isNull();
        assertThat(found.getLong(row("carrier", carrier) + ".onTime.count")).isOne();
        assertThat(found.<Object>get(row("carrier", carrier) + ".transit.p50Days"))
                .isNull();
        assertThat(found.getLong(row("carrier", carrier) + ".transit.parcels")).isOne();
    }

    @Test
    void aDeliveryThatBecomesKnownLatePutsTheFiguresRight() {
        Parcels parcel = picked("home");
        parcel.scan("RETURNED", "2026-11-09T10:00:00Z");
        ended(DAYS, 1);
        parcel.scan("DELIVERED", "2026-11-05T10:00:00Z");
        await().untilAsserted(() -> get(DAYS)
                .body(row("carrier", carrier) + ".delivered", equalTo(1))
                .body(row("carrier", carrier) + ".returned", equalTo(0)));
        get("/api/tracking/carriers?from=2026-11-05&to=2026-11-05&limit=200")
                .body(row("carrier", carrier) + ".parcels", equalTo(1));
        get("/api/tracking/carriers?from=2026-11-06&to=2026-11-09&limit=200")
                .body(row("carrier", carrier), nullValue());
    }

    @Test
    void aSilentCarrierHasItsSilencesCounted() {
        Parcels parcel = picked("home");
        await().until(() -> !TestDb.query("select 1 from timer where subject = ?", parcel.shipmentId())
                .isEmpty());
        TestClock.advanceTo(Instant.parse("2026-11-06T17:00:00Z"));
        await().untilAsserted(() -> parcel.incidents().body("items.kind", hasItem("silent")));
        parcel.scan("DELIVERED", "2026-11-06T18:00:00Z");
        JsonPath found = ended(DAYS, 1);
        assertThat(found.getLong(row("carrier", carrier) + ".silences")).isOne();
        assertThat(found.getLong(row("carrier", carrier) + ".silent.count")).isOne();
    }

    @Test
    void whatIsNotListedIsSaid() {
        delivered("a", 30, false);
        delivered("b", 30, false);
        ended(DAYS, 2);
        JsonPath one = get(DAYS.replace("limit=200", "limit=1") + "&by=service")
                .extract()
                .jsonPath();
        assertThat(one.getList("items")).hasSize(1);
        assertThat(one.getLong("rest.groups")).isPositive();
        assertThat(one.getLong("rest.parcels") + one.getLong("items[0].parcels"))
                .isEqualTo(one.getLong("total.parcels"));
    }

    @Test
    void agentsOfAnotherStoreSeeNothingOfThis() {
        delivered("home", 30, false);
        ended(DAYS, 1);
        get(DAYS + "&store=es").body(row("carrier", carrier) + ".parcels", equalTo(1));
        get(DAYS + "&store=pt").body("items", hasSize(0)).body("total.parcels", equalTo(0));
        as("pt", DAYS).statusCode(200).body("items", hasSize(0)).body("total.parcels", equalTo(0));
        as("pt", DAYS + "&store=es").statusCode(404);
        RestAssured.given().get(DAYS).then().statusCode(401);
    }

    @Test
    void aFaultyQuestionNamesItsField() {
        fault("by=moon", "by", "must be one of carrier, service, lane");
        fault("from=yesterday", "from", "must be a day, such as 2026-11-02");
        fault("to=2026-02-30", "to", "must be a day, such as 2026-11-02");
        fault("from=2026-11-03&to=2026-11-02", "from", "must not be after to");
        fault("from=2026-08-01&to=2026-11-01", "from", "must be 92 days before to at most");
        fault("limit=0", "limit", "must be at least 1");
        get("/api/tracking/carriers?from=2026-08-02&to=2026-11-01").statusCode(200);
    }

    private void check(JsonPath found, String by, String name, Predicate<Fate> which) {
        List<Fate> all = fates.stream().filter(which).toList();
        String row = row(by, name);
        List<Fate> home =
                all.stream().filter(fate -> fate.outcome.equals("DELIVERED")).toList();
        List<Long> times = new ArrayList<>(home.stream().map(Fate::hours).toList());
        Collections.sort(times);
        assertThat(found.getLong(row + ".parcels")).isEqualTo(all.size());
        assertThat(found.getLong(row + ".delivered")).isEqualTo(home.size());
        assertThat(found.getLong(row + ".returned")).isEqualTo(count(all, fate -> fate.outcome.equals("RETURNED")));
        assertThat(found.getLong(row + ".lost")).isEqualTo(count(all, fate -> fate.outcome.equals("LOST")));
        share(found, row + ".onTime", count(home, Fate::onTime), home.size());
        share(
                found,
                row + ".firstAttempt",
                count(home, fate -> !fate.failed),
                home.size() + count(all, fate -> fate.failed && fate.outcome.equals("RETURNED")));
        days(found, row + ".transit.p50Days", times, 50);
        days(found, row + ".transit.p80Days", times, 80);
        days(found, row + ".transit.p95Days", times.size() < 20 ? List.of() : times, 95);
    }

    private static void share(JsonPath found, String row, long count, long of) {
        assertThat(found.getLong(row + ".count")).isEqualTo(count);
        assertThat(found.getLong(row + ".of")).isEqualTo(of);
        Number share = found.get(row + ".share");
        assertThat(of >= 10 ? share.doubleValue() * of : -1)
                .isCloseTo(of >= 10 ? count : -1, org.assertj.core.data.Offset.offset(0.01));
        assertThat(of < 10).isEqualTo(share == null);
    }

    /** The time at which so many of a hundred had arrived. */
    private static void days(JsonPath found, String path, List<Long> hours, int percent) {
        @Nullable Number said = found.get(path);
        if (hours.size() < 10) {
            assertThat(said).isNull();
            return;
        }
        int place = (hours.size() * percent + 99) / 100;
        assertThat(said.doubleValue())
                .isCloseTo(hours.get(place - 1) / 24.0, org.assertj.core.data.Offset.offset(0.006));
    }

    private static long count(List<Fate> fates, Predicate<Fate> which) {
        return fates.stream().filter(which).count();
    }

    private String row(String by, String name) {
        return "items.find { it.group.carrier == '%s' && it.group.%s == '%s' }".formatted(carrier, by, name);
    }

    private void delivered(String service, long hours, boolean failed) {
        Parcels parcel = picked(service);
        if (failed) {
            parcel.scan(
                    "ATTEMPT_FAILED",
                    PICKED_UP.plus(Duration.ofHours(hours - 2)).toString());
        }
        Instant at = PICKED_UP.plus(Duration.ofHours(hours));
        parcel.scan("DELIVERED", at.toString());
        fates.add(new Fate(service, "DELIVERED", hours, failed));
    }

    private void came(String service, String outcome, boolean failed) {
        Parcels parcel = picked(service);
        if (failed) {
            parcel.scan("ATTEMPT_FAILED", "2026-11-05T10:00:00Z");
        }
        parcel.scan(outcome, "2026-11-09T10:00:00Z");
        fates.add(new Fate(service, outcome, 0, failed));
    }

    private Parcels picked(String service) {
        Parcels parcel = new Parcels(carrier, service);
        parcel.fulfilled();
        parcel.scan("PICKED_UP", PICKED_UP.toString());
        return parcel;
    }

    private JsonPath ended(String path, int parcels) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get(path).body(row("carrier", carrier) + ".parcels", equalTo(parcels)));
        return get(path).extract().jsonPath();
    }

    private static void fault(String query, String field, String message) {
        get("/api/tracking/carriers?" + query)
                .statusCode(400)
                .body("errors[0].pointer", equalTo(field))
                .body("errors[0].message", equalTo(message));
    }

    private static io.restassured.response.ValidatableResponse as(String store, String path) {
        return RestAssured.given()
                .header("Authorization", TestKeys.agent("ana", Set.of("read"), store))
                .get(path)
                .then();
    }

    /** @param hours from the carrier's first scan to the delivery */
    private record Fate(String service, String outcome, long hours, boolean failed) {
        boolean onTime() {
            return !PICKED_UP.plus(Duration.ofHours(hours)).isAfter(PROMISED);
        }
    }
}
