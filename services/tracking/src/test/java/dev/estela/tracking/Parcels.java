package dev.estela.tracking;

import static io.restassured.RestAssured.given;

import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestKeys;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** Says to tracking what shops and carriers say. */
final class Parcels {
    final String order = "o-" + UUID.randomUUID();
    final String number = "N-" + UUID.randomUUID();
    private final String carrier;
    private final String service;
    private int version = 1;

    Parcels() {
        this("correos", "paq48");
    }

    Parcels(String carrier, String service) {
        this.carrier = carrier;
        this.service = service;
    }

    String placed() {
        return order("placed", "open", "2026-11-02T10:00:00Z", "[]");
    }

    String fulfilled() {
        return order("fulfilled", "open", "2026-11-03T16:00:00Z", fulfilments("2026-11-03T16:00:00Z"));
    }

    String fulfilled(String shippedAt) {
        return order("fulfilled", "open", shippedAt, fulfilments(shippedAt));
    }

    String cancelled(String at) {
        return order("cancelled", "cancelled", at, fulfilments("2026-11-03T16:00:00Z"));
    }

    private String fulfilments(String shippedAt) {
        return """
                [{"fulfilmentId":"f-1","carrier":"%s","service":"%s","trackingNumber":"%s","shippedAt":"%s","deliverBy":"2026-11-06T20:00:00Z",
                "lines":[{"lineId":"1","quantity":2}]}]""".formatted(carrier, service, number, shippedAt);
    }

    private String order(String type, String status, String at, String fulfilments) {
        String axis = "{\"value\":\"open\"}";
        String payload = """
                {"orderId":"%s","number":"1001","store":"es","customerId":"c-77","version":%d,"placedAt":"2026-11-02T10:00:00Z","updatedAt":"%s",
                "occurredAt":"%s","status":"%s","currency":"EUR","total":4470,"destination":{"country":"ES","region":"MD"},"fulfilmentId":"f-1",
                "promise":{"shipBy":"2026-11-03T18:00:00Z","deliverBy":"2026-11-06T20:00:00Z"},
                "lines":[{"lineId":"1","sku":"TOY-9","title":"Train","quantity":2,"unitPrice":1990}],"fulfilments":%s,
                "axes":{"order":%s,"payment":%s,"fulfilment":%s,"delivery":%s,"return":%s}}""".formatted(order, version++, at, at, status, fulfilments, axis, axis, axis, axis, axis);
        String id = UUID.randomUUID().toString();
        TestEvents.publish("estela.order", order, "dev.estela.order." + type + ".v1", id, "es", payload);
        return id;
    }

    String scan(String status, String at) {
        String id = UUID.randomUUID().toString();
        scan(id, status, at);
        return id;
    }

    void scan(String id, String status, String at) {
        String payload = """
                {"carrier":"%s","trackingNumber":"%s","status":"%s","code":"I01","description":"said","occurredAt":"%s","location":{"country":"ES"}}""".formatted(carrier, number, status, at);
        TestEvents.publish("carrier.scan", carrier + "/" + number, "carrier.scan.v1", id, "es", payload);
    }

    ValidatableResponse shipments() {
        return get("/api/tracking/shipments?order=" + order);
    }

    ValidatableResponse incidents() {
        return get("/api/tracking/incidents?order=" + order);
    }

    String shipmentId() {
        return get("/api/tracking/shipments?number=" + number).extract().path("items[0].shipmentId");
    }

    static ValidatableResponse get(String path) {
        return given().header("Authorization", TestKeys.ADMIN).get(path).then();
    }
}
