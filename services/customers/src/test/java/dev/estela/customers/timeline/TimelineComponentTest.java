package dev.estela.customers.timeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.estela.chassis.test.TestBackend;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestKeys;
import dev.estela.customers.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackend.class)
class TimelineComponentTest {
    private final String store = Events.fresh("shop");
    private final String order = Events.fresh("o");
    private final String customer = Events.fresh("c");
    private final String shipment = Events.fresh("s");

    @Test
    void whatHappenedIsReadNewestFirstInWordsOfTheStoresDay() {
        // Given
        Events.store(store, "Europe/Madrid", "ES");
        String picked = scan("picked-up", "2026-11-03T16:00:00Z");
        String late = late("2026-11-06T23:30:00Z");
        handled(picked, late);
        // When
        var timeline = order(order, "");
        // Then
        timeline.body("items.kind", contains("incident.opened", "shipment.picked-up"))
                .body("items[0].text.es", equalTo("El paquete no llegó el 7 de noviembre, como se prometió"))
                .body("items[1].text.en", equalTo("Correos picked up the parcel"))
                .body("items[1].originEvent.eventId", equalTo(picked))
                .body("items[1].originEvent.type", equalTo("dev.estela.shipment.picked-up.v1"))
                .body("items.orderId", contains(order, order))
                .body("items.customerId", contains(customer, customer))
                .body("items.store", contains(store, store));
        order(order, "?order=asc&lang=es").body("items[0].text", equalTo("Correos ha recogido el paquete"));
    }

    @Test
    void anEventThatComesAgainIsStillOneLine() {
        // Given
        String id = scan("picked-up", "2026-11-03T16:00:00Z");
        handled(id);
        // When
        TestDb.update("delete from inbox where message_id like ?", "%" + id);
        TestEvents.publish("estela.shipment", shipment, "dev.estela.shipment.picked-up.v1", id, store, """
                {"shipmentId":"%s","orderId":"%s","occurredAt":"2026-11-03T16:00:00Z"}""".formatted(
                        shipment, order));
        handled(id);
        // Then
        order(order, "").body("items", hasSize(1));
    }

    @Test
    void aLineLeadsToTheLineThatCausedItAlsoWhenThatOneComesLater() {
        // Given
        String delay = java.util.UUID.randomUUID().toString();
        String notice = notice("late", delay, "dev.estela.shipment.delayed.v1");
        handled(notice);
        order(order, "")
                .body("items[0].cause.eventId", equalTo(delay))
                .body("items[0].cause.type", equalTo("dev.estela.shipment.delayed.v1"))
                .body("items[0].causeLineId", nullValue());
        // When
        late(delay, "2026-11-06T20:00:00Z");
        handled(delay);
        // Then
        var timeline = order(order, "");
        String cause = timeline.extract().path("items.find { it.kind == 'incident.opened' }.lineId");
        timeline.body("items.find { it.kind == 'notice.sent' }.causeLineId", equalTo(cause));
    }

    @Test
    void aParcelScannedBeforeItsOrderWasKnownIsJoined() {
        // Given
        String early = Events.shipment(store, shipment, null, null, "in-transit", "2026-11-03T16:00:00Z", "");
        handled(early);
        given().header("Authorization", TestKeys.ADMIN)
                .get("/api/orders/{id}/timeline", order)
                .then()
                .statusCode(404);
        // When
        handled(scan("delivered", "2026-11-04T16:00:00Z"));
        // Then
        order(order, "").body("items", hasSize(2));
        customer(customer).body("items.originEvent.eventId", org.hamcrest.Matchers.hasItem(early));
    }

    @Test
    void aLineWithoutACustomerFindsItOnceTheOrderIsKnown() {
        // Given
        handled(Events.shipment(store, shipment, order, null, "in-transit", "2026-11-03T16:00:00Z", ""));
        // When
        handled(Events.contact(store, order, customer, 1, "2026-11-02T10:00:00Z", "Ana", "null", "null"));
        // Then
        customer(customer).body("items", hasSize(1));
    }

    @Test
    void aPersonsTimelineHoldsTheOrdersOfAllTheirCustomerIdsAndNobodyElses() {
        // Given
        String email = "\"" + Events.fresh("ana") + "@example.com\"";
        String guest = Events.fresh("guest");
        String elsewhere = Events.fresh("other-shop");
        handled(Events.contact(store, order, customer, 1, "2026-11-02T10:00:00Z", "Ana", email, "null"));
        handled(Events.contact(store, order + "-2", guest, 1, "2026-11-03T10:00:00Z", "Ana", email, "null"));
        // When
        handled(Events.shipment(store, shipment, order, customer, "picked-up", "2026-11-03T16:00:00Z", ""));
        handled(Events.shipment(store, shipment + "-2", order + "-2", guest, "picked-up", "2026-11-04T16:00:00Z", ""));
        handled(Events.shipment(
                elsewhere, shipment + "-3", order + "-3", customer, "picked-up", "2026-11-05T16:00:00Z", ""));
        // Then
        customer(customer).body("items.orderId", contains(order + "-2", order));
        customer(guest).body("items.orderId", contains(order + "-2", order));
    }

    @Test
    void readersChooseKindsAndDays() {
        // Given
        handled(scan("picked-up", "2026-11-03T16:00:00Z"), late("2026-11-06T20:00:00Z"), notice("late", "x", "y"));
        // Then
        order(order, "?kind=incident,notice").body("items", hasSize(2));
        order(order, "?kind=notice.sent").body("items.kind", contains("notice.sent"));
        order(order, "?kind=shipment&kind=incident").body("items", hasSize(2));
        order(order, "?from=2026-11-03T16:00:00Z&to=2026-11-06T20:00:00Z")
                .body("items.kind", contains("shipment.picked-up"));
        order(order, "?from=2026-11-04T00:00:00%2B01:00").body("items", hasSize(2));
        order(order, "?kind=survey").body("items", hasSize(0));
    }

    @Test
    void aLongStoryIsReadPageByPageInBothDirections() {
        // Given
        var ids = new ArrayList<String>();
        for (int line = 0; line < 5; line++) { // two of them at the same instant
            ids.add(scan("in-transit", "2026-11-03T1" + line / 2 + ":00:00Z"));
        }
        handled(ids.toArray(String[]::new));
        // Then
        assertThat(pages("desc")).hasSize(5).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(pages("asc")).isEqualTo(pages("desc").reversed());
    }

    @Test
    void whatCannotBeAskedIsRefusedWithTheNameOfTheFault() {
        for (var fault : Map.of("from", "yesterday", "to", "2026-11-03", "order", "up", "after", "x", "limit", "0")
                .entrySet()) {
            given().header("Authorization", TestKeys.ADMIN)
                    .queryParam(fault.getKey(), fault.getValue())
                    .get("/api/orders/{id}/timeline", order)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", equalTo(fault.getKey()));
        }
    }

    @Test
    void anOrderOrCustomerNobodyHeardOfIsNotFound() {
        for (String path : List.of("/api/orders/{id}/timeline", "/api/customers/{id}/timeline")) {
            given().header("Authorization", TestKeys.ADMIN)
                    .get(path, "nothing")
                    .then()
                    .statusCode(404);
            given().get(path, "nothing").then().statusCode(401);
        }
    }

    @Test
    void anIdMayHoldSlashesAndQuotes() {
        // Given
        String odd = "o/'" + order;
        handled(Events.shipment(store, shipment, odd, customer, "picked-up", "2026-11-03T16:00:00Z", ""));
        // Then
        order(odd, "").body("items.orderId", contains(odd));
    }

    @Test
    void noPersonalDataStandsInALine() {
        // Given
        handled(Events.contact(
                store,
                order,
                customer,
                1,
                "2026-11-02T10:00:00Z",
                "Canary Name",
                "\"canary@example.com\"",
                "\"+34612345678\""));
        handled(scan("picked-up", "2026-11-03T16:00:00Z"));
        // Then
        assertThat(TestDb.query("select cast(line.* as text) as line from line")
                        .toString()
                        .toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("canary", "+34612345678");
    }

    private List<String> pages(String direction) {
        var ids = new ArrayList<String>();
        String next = null;
        do {
            String after = next == null ? "" : "&after=" + next;
            var page = order(order, "?limit=2&order=" + direction + after);
            ids.addAll(page.extract().path("items.originEvent.eventId"));
            next = page.extract().path("next");
        } while (next != null);
        return ids;
    }

    private String scan(String event, String at) {
        return Events.shipment(store, shipment, order, customer, event, at, "");
    }

    private String late(String at) {
        String id = java.util.UUID.randomUUID().toString();
        late(id, at);
        return id;
    }

    private void late(String id, String at) {
        TestEvents.publish("estela.shipment", shipment, "dev.estela.shipment.delayed.v1", id, store, """
                {"shipmentId":"%s","orderId":"%s","store":"%s","customerId":"%s","occurredAt":"%s","carrier":"correos","trackingNumber":"PQ1",
                 "promise":{"deliverBy":"%5$s"},"incident":{"incidentId":"i","kind":"late","revision":1,"openedAt":"%5$s"}}
                """.formatted(
                        shipment, order, store, customer, at));
    }

    private String notice(String kind, String causeId, String causeType) {
        String id = java.util.UUID.randomUUID().toString();
        var record = new ProducerRecord<>("estela.notice", "n", """
                {"noticeId":"%s","orderId":"%s","store":"%s","customerId":"%s","kind":"%s","channel":"email","status":"sent",
                 "version":1,"occurredAt":"2026-11-06T20:00:01Z"}
                """.formatted(id, order, store, customer, kind));
        Map.of(
                        "ce_id",
                        id,
                        "ce_source",
                        "/services/notices",
                        "ce_type",
                        "dev.estela.notice.sent.v1",
                        "ce_specversion",
                        "1.0",
                        "ce_time",
                        "2026-11-06T20:00:01Z",
                        "ce_causationid",
                        causeId,
                        "ce_causationtype",
                        causeType)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        TestEvents.send(record);
        return id;
    }

    private static void handled(String... events) {
        List.of(events).forEach(Events::awaitHandled);
    }

    private static ValidatableResponse order(String id, String query) {
        return given().header("Authorization", TestKeys.ADMIN)
                .urlEncodingEnabled(false)
                .get("/api/orders/" + java.net.URLEncoder.encode(id, StandardCharsets.UTF_8) + "/timeline" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse customer(String id) {
        return given().header("Authorization", TestKeys.ADMIN)
                .get("/api/customers/{id}/timeline", id)
                .then()
                .statusCode(200);
    }
}
