package dev.estela.tracking;

import static dev.estela.tracking.Parcels.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestDeadLetters;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestOutbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class TrackingComponentTest {
    private final Parcels parcel = new Parcels();

    @BeforeEach
    void itIsMondayMorning() {
        TestDb.update("delete from timer");
        TestClock.set(Instant.parse(TestBackend.START));
        TestEvents.publish("estela.store", "es", "dev.estela.store.changed.v1", "es", """
                {"store":"es","name":"Shop","zone":"Europe/Madrid","currency":"EUR","country":"ES","languages":["es"],
                "quietHours":{"from":"21:00","to":"09:00"},"sender":{"name":"Shop","email":"a@b.example"},"version":1,"occurredAt":"2026-11-01T08:00:00Z"}""");
        await().until(() ->
                !TestDb.query("select 1 from store_copy where store = 'es'").isEmpty());
    }

    @Test
    void aShipmentsLifeIsToldAndCanBeRead() {
        parcel.placed();
        parcel.fulfilled();
        parcel.scan("PICKED_UP", "2026-11-03T17:12:00Z");
        parcel.scan("OUT_FOR_DELIVERY", "2026-11-05T08:00:00Z");
        String delivery = parcel.scan("DELIVERED", "2026-11-05T11:00:00Z");
        awaitTypes("created", "created", "picked-up", "out-for-delivery", "delivered");
        parcel.shipments()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("DELIVERED"))
                .body("items[0].orderId", equalTo(parcel.order))
                .body("items[0].store", equalTo("es"))
                .body("items[0].cause.type", equalTo("carrier.scan.v1"))
                .body("items[0].deliveredAt", equalTo("2026-11-05T11:00:00Z"))
                .body("items[0].parcels.delivered", equalTo(1))
                .body("next", nullValue());
        get("/api/tracking/shipments/" + parcel.shipmentId())
                .statusCode(200)
                .body("scans", hasSize(3))
                .body("scans[2].eventId", equalTo(delivery))
                .body("scans[0].raw.code", equalTo("I01"))
                .body("promises[0].source", equalTo("fulfilment"))
                .body("estimates[0].source", equalTo("promised"))
                .body("incidents", hasSize(0));
        TestOutbox.story(parcel.order)
                .forEach(row -> Contracts.assertKept(
                        row.get("type").toString(), row.get("payload").toString()));
        assertThat(TestOutbox.story(parcel.order))
                .filteredOn(row -> row.get("type").toString().contains("delivered"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("causation_id")).isEqualTo(delivery));
    }

    @Test
    void timersFireInOrderAndAnIncidentIsOpenUntilTheParcelArrives() {
        parcel.placed();
        awaitTypes("created");
        TestClock.advanceTo(Instant.parse("2026-11-09T23:30:00Z"));
        awaitTypes("created", "delayed", "exception", "delayed");
        parcel.incidents()
                .body("items.kind", containsInAnyOrder("late", "not_handed_over", "exception"))
                .body("items.find { it.kind == 'late' }.status", equalTo("open"))
                .body(
                        "items.find { it.kind == 'late' }.openedAt",
                        equalTo("2026-11-06T20:00:00+00:00".replace("+00:00", "Z")))
                .body("items.find { it.kind == 'late' }.cause.type", equalTo("timer.shipment-watch"))
                .body("items.find { it.kind == 'late' }.explanation.es", notNullValue())
                .body("items.find { it.kind == 'late' }.party", equalTo("retailer"));
        parcel.fulfilled("2026-11-10T09:00:00Z");
        parcel.scan("PICKED_UP", "2026-11-10T10:00:00Z");
        parcel.scan("DELIVERED", "2026-11-11T10:00:00Z");
        await().untilAsserted(() -> parcel.incidents()
                .body("items.findAll { it.status == 'open' }", hasSize(0))
                .body("items.find { it.kind == 'late' }.closedBy", equalTo("delivered"))
                .body("items.find { it.kind == 'not_handed_over' }.closedBy", equalTo("recovered")));
        get("/api/tracking/incidents/counts?order=" + parcel.order).body("total", equalTo(3));
        get("/api/tracking/incidents?order=" + parcel.order + "&kind=late").body("items", hasSize(1));
    }

    @Test
    void aSilentCarrierIsNoticedAndHeardAgain() {
        parcel.fulfilled();
        parcel.scan("PICKED_UP", "2026-11-03T17:00:00Z");
        awaitTypes("created", "picked-up");
        TestClock.advanceTo(Instant.parse("2026-11-05T17:00:00Z"));
        awaitTypes("created", "picked-up", "delayed");
        get("/api/tracking/shipments?order=" + parcel.order + "&incident=silent")
                .body("items", hasSize(1));
        parcel.scan("IN_TRANSIT", "2026-11-05T18:00:00Z");
        awaitTypes("created", "picked-up", "delayed", "in-transit", "recovered");
        get("/api/tracking/shipments?order=" + parcel.order + "&incident=silent")
                .body("items", hasSize(0));
    }

    @Test
    void scansBeforeTheirOrderAreKeptAndToldWhenItComes() {
        parcel.scan("PICKED_UP", "2026-11-03T17:12:00Z");
        await().untilAsserted(() -> get("/api/tracking/shipments?number=" + parcel.number)
                .body("items", hasSize(1))
                .body("items[0].orderId", nullValue()));
        parcel.fulfilled();
        awaitTypes("created", "picked-up");
    }

    @Test
    void theSameEventAndTheSameScanUnderAnotherIdActOnce() {
        parcel.fulfilled();
        String id = parcel.scan("PICKED_UP", "2026-11-03T17:12:00Z");
        parcel.scan(id, "PICKED_UP", "2026-11-03T17:12:00Z");
        parcel.scan("PICKED_UP", "2026-11-03T17:12:00Z");
        parcel.scan("DELIVERED", "2026-11-05T11:00:00Z");
        awaitTypes("created", "picked-up", "delivered");
        assertThat(TestDb.query("select 1 from scan where number = ?", parcel.number))
                .hasSize(2);
    }

    @Test
    void aPoisonousScanInTheMiddleStopsNobody() {
        parcel.fulfilled();
        parcel.scan("PICKED_UP", "2026-11-03T17:12:00Z");
        String bad = UUID.randomUUID().toString();
        TestEvents.publish(
                "carrier.scan",
                "correos/" + parcel.number,
                "carrier.scan.v1",
                bad,
                "es",
                "{\"carrier\":\"correos\",\"trackingNumber\":\"%s\",\"status\":\"LOST\",\"occurredAt\":\"yesterday\"}"
                        .formatted(parcel.number));
        parcel.scan("DELIVERED", "2026-11-05T11:00:00Z");
        awaitTypes("created", "picked-up", "delivered");
        await().untilAsserted(() -> assertThat(TestDeadLetters.of(bad))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.get("reason")).isEqualTo("invalid-payload");
                    assertThat(letter.get("detail").toString()).contains("/occurredAt");
                }));
        get("/api/tracking/dead-letters").statusCode(200).body("items.cause.eventId", hasItem(bad));
    }

    @Test
    void anOrderWithoutWhatItNeedsIsADeadLetter() {
        String id = UUID.randomUUID().toString();
        TestEvents.publish("estela.order", "x", "dev.estela.order.placed.v1", id, "es", "{\"orderId\":\"x\"}");
        await().untilAsserted(() -> assertThat(TestDeadLetters.of(id)).hasSize(1));
    }

    @Test
    void whatIsDeliveredAgainAfterARestartChangesNothing() {
        parcel.fulfilled();
        parcel.scan("PICKED_UP", "2026-11-03T17:12:00Z");
        parcel.scan("DELIVERED", "2026-11-05T11:00:00Z");
        awaitTypes("created", "picked-up", "delivered");
        // the inbox has forgotten: old events are told under their old ids once more
        TestDb.update("delete from inbox");
        List<Map<String, Object>> before = TestDb.query("select * from shipment where number = ?", parcel.number);
        parcel.scan("PICKED_UP", "2026-11-03T17:12:00Z");
        parcel.scan("DELIVERED", "2026-11-05T11:00:00Z");
        String last = new Parcels().scan("IN_TRANSIT", "2026-11-05T11:00:00Z");
        await().until(() ->
                !TestDb.query("select 1 from scan where event_id = ?", last).isEmpty());
        awaitTypes("created", "picked-up", "delivered");
        assertThat(TestDb.query("select * from shipment where number = ?", parcel.number)
                        .toString())
                .isEqualTo(before.toString());
    }

    @Test
    void aCancelledOrderIsNotWatchedAnyMore() {
        parcel.fulfilled();
        parcel.scan("PICKED_UP", "2026-11-03T17:12:00Z");
        awaitTypes("created", "picked-up");
        parcel.cancelled("2026-11-04T10:00:00Z");
        await().untilAsserted(() -> parcel.shipments().body("items[0].status", equalTo("CANCELLED")));
        TestClock.advanceTo(Instant.parse("2026-12-30T00:00:00Z"));
        parcel.incidents().body("items", hasSize(0));
        assertThat(TestDb.query("select 1 from timer where subject = ?", parcel.shipmentId()))
                .isEmpty();
    }

    @Test
    void thereIsOneTimerForAShipment() {
        parcel.fulfilled();
        parcel.scan("PICKED_UP", "2026-11-03T17:12:00Z");
        parcel.scan("IN_TRANSIT", "2026-11-04T17:12:00Z");
        awaitTypes("created", "picked-up", "in-transit");
        assertThat(TestDb.query("select due_at from timer where subject = ?", parcel.shipmentId()))
                .hasSize(1);
    }

    @Test
    void carriersAreLearnedFromWhatArrives() {
        parcel.fulfilled();
        parcel.scan("PICKED_UP", "2026-11-03T17:12:00Z");
        parcel.scan("DELIVERED", "2026-11-05T11:00:00Z");
        awaitTypes("created", "picked-up", "delivered");
        assertThat(
                        TestDb.query(
                                "select lane, stage, hours from silence_stat where carrier = 'correos' and lane = 'ES>ES-MD' and stage = 'PICKED_UP' and hours = 42"))
                .hasSize(1);
    }

    @Test
    void listsArePagedWithoutLossOrDouble() {
        List<Parcels> many = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Parcels one = new Parcels();
            one.scan("IN_TRANSIT", "2026-11-05T11:00:00Z");
            many.add(one);
        }
        await().untilAsserted(() -> many.forEach(
                one -> get("/api/tracking/shipments?number=" + one.number).body("items", hasSize(1))));
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            var page = get("/api/tracking/shipments?limit=2" + (next == null ? "" : "&after=" + next))
                    .statusCode(200);
            seen.addAll(page.extract().path("items.shipmentId"));
            next = page.extract().path("next");
        } while (next != null);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(many.stream().map(Parcels::shipmentId).toList());
        get("/api/tracking/shipments/counts")
                .body("total", greaterThanOrEqualTo(5))
                .body("byStatus.IN_TRANSIT", notNullValue());
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        get("/api/tracking/shipments?status=TELEPORTED").statusCode(400);
        get("/api/tracking/shipments?after=nonsense").statusCode(400);
        get("/api/tracking/shipments?limit=0").statusCode(400);
        get("/api/tracking/incidents?kind=boredom").statusCode(400);
        get("/api/tracking/incidents?status=odd").statusCode(400);
        get("/api/tracking/shipments/no-uuid").statusCode(404);
        get("/api/tracking/shipments/" + UUID.randomUUID()).statusCode(404);
    }

    private void awaitTypes(String... types) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(told()).containsExactly(types));
    }

    /** A row's time is when its transaction began; versions tell what came first. */
    private List<String> told() {
        return TestOutbox.story(parcel.order).stream()
                .sorted(Comparator.comparingInt(
                        row -> JsonPath.from(row.get("payload").toString()).getInt("version")))
                .map(row -> row.get("type")
                        .toString()
                        .replace("dev.estela.shipment.", "")
                        .replace(".v1", ""))
                .toList();
    }
}
