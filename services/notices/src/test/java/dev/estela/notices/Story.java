package dev.estela.notices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.TestClock;
import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestEvents;
import dev.estela.chassis.test.TestKeys;
import dev.estela.chassis.test.TestMailServer;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One order of one customer of one store of its own, told by the events of the other services. */
final class Story {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    final String store = "s" + UUID.randomUUID().toString().substring(0, 8);
    final String customer = "c-" + UUID.randomUUID().toString().substring(0, 8);
    final String order = "o-" + UUID.randomUUID();
    final String shipment = UUID.randomUUID().toString();
    final String email = customer + "@example.com";
    private long version;

    private Story() {}

    /** A store that is quiet from 21:00 to 09:00 UTC and speaks Spanish and English, a customer with an address, an order. */
    static Story begin() {
        return begin("Ana Ruiz", "es-ES");
    }

    static Story begin(String name, String locale) {
        Story story = new Story();
        story.store("UTC");
        story.contact(story.customer, name, story.email, locale);
        story.order(story.order, "1001", null);
        return story;
    }

    static RequestSpecification admin() {
        return given().header("Authorization", TestKeys.ADMIN).contentType("application/json");
    }

    void store(String zone) {
        tell("estela.store", store, "dev.estela.store.changed.v1", """
                {"store":"%s","name":"Casa Estela","zone":"%s","currency":"EUR","country":"ES","languages":["es","en"],
                 "quietHours":{"from":"21:00","to":"09:00"},"sender":{"name":"Casa Estela","email":"hola@casa-estela.example"},
                 "version":%d,"occurredAt":"%s"}
                """.formatted(
                        store, zone, ++version, TestClock.now()));
        await(() ->
                !TestDb.query("select 1 from store_copy where id = ?", store).isEmpty());
    }

    void contact(String customerId, String name, String address, String locale) {
        String payload =
                """
                {"customerId":"%s","store":"%s","personId":"p","name":%s,"email":%s,"phone":"+34600111222","locale":"%s",
                 "version":%d,"occurredAt":"%s"}
                """.formatted(customerId, store, quoted(name), quoted(address), locale, ++version, TestClock.now());
        tell("estela.contact", store + "/" + customerId, "dev.estela.contact.changed.v1", payload);
        await(() -> !TestDb.query(
                        "select 1 from contact_copy where id = ? and version = ?", store + "/" + customerId, version)
                .isEmpty());
    }

    /** What the customer wishes, as JSON, and the language to write in. */
    void wishes(String locale, String preferences) {
        String payload = """
                {"customerId":"%s","store":"%s","personId":"p","name":"Ana Ruiz","email":"%s","locale":"%s","preferences":%s,
                 "version":%d,"occurredAt":"%s"}
                """.formatted(customer, store, email, locale, preferences, ++version, TestClock.now());
        tell("estela.contact", store + "/" + customer, "dev.estela.contact.changed.v1", payload);
        await(() -> !TestDb.query(
                        "select 1 from contact_copy where id = ? and version = ?", store + "/" + customer, version)
                .isEmpty());
    }

    /** The segments they belong to, as JSON. */
    void segments(String segments) {
        String payload = """
                {"customerId":"%s","store":"%s","personId":"p","name":"Ana Ruiz","email":"%s","locale":"es-ES","segments":%s,
                 "version":%d,"occurredAt":"%s"}
                """.formatted(customer, store, email, segments, ++version, TestClock.now());
        tell("estela.contact", store + "/" + customer, "dev.estela.contact.changed.v1", payload);
        await(() -> !TestDb.query(
                        "select 1 from contact_copy where id = ? and version = ?", store + "/" + customer, version)
                .isEmpty());
    }

    String order(String orderId, String number, Instant cancelledAt) {
        String payload = """
                {"orderId":"%s","number":"%s","store":"%s","customerId":"%s","version":%d,"placedAt":"%s","updatedAt":"%s",
                 "occurredAt":"%s","status":"%s"%s,"currency":"EUR","total":4470,"locale":"es-ES",
                 "lines":[{"lineId":"1","sku":"TOY-9","title":"Tren de madera","quantity":2,"unitPrice":1990}],
                 "fulfilments":[],"axes":{}}
                """.formatted(
                        orderId,
                        number,
                        store,
                        customer,
                        ++version,
                        TestClock.now().minus(Duration.ofDays(2)),
                        TestClock.now(),
                        TestClock.now(),
                        cancelledAt == null ? "open" : "cancelled",
                        cancelledAt == null ? "" : ",\"cancelledAt\":\"" + cancelledAt + "\"");
        String type = cancelledAt == null ? "placed" : "cancelled";
        String id = tell("estela.order", orderId, "dev.estela.order." + type + ".v1", payload);
        settled(id);
        return id;
    }

    /** A status of the parcel. */
    String shipment(String type, Instant at) {
        return shipment(shipment, order, type, at, "");
    }

    String shipment(String type, Instant at, String more) {
        return shipment(shipment, order, type, at, more);
    }

    String shipment(String shipmentId, String orderId, String type, Instant at, String more) {
        String id = UUID.randomUUID().toString();
        publish(id, shipmentId, "dev.estela.shipment." + type + ".v1", payload(shipmentId, orderId, type, at, more));
        settled(id);
        return id;
    }

    String payload(String shipmentId, String orderId, String type, Instant at, String more) {
        String delivered = type.equals("delivered") ? ",\"deliveredAt\":\"" + at + "\"" : "";
        return """
                {"shipmentId":"%s","orderId":"%s","store":"%s","customerId":"%s","version":%d,"occurredAt":"%s",
                 "carrier":"correos","trackingNumber":"PQ-%s","status":"%s","first":true,
                 "promise":{"deliverBy":"2026-11-06T20:00:00Z","source":"fulfilment"}%s%s,"openIncidents":[],
                 "parcels":{"total":1,"delivered":0}}
                """.formatted(
                        shipmentId,
                        orderId,
                        store,
                        customer,
                        ++version,
                        at,
                        shipmentId.substring(0, 6),
                        type.replace('-', '_').toUpperCase(java.util.Locale.ROOT),
                        delivered,
                        more);
    }

    static String incident(String id, String kind, String reason, int grownDays, Instant closedAt) {
        return """
                ,"incident":{"incidentId":"%s","kind":"%s","reason":%s,"openedAt":"2026-11-02T10:00:00Z","grownDays":%d,"revision":1%s,
                 "explanation":{"es":"No hay noticias desde el martes.","en":"No news since Tuesday."}}
                """.formatted(
                id, kind, quoted(reason), grownDays, closedAt == null ? "" : ",\"closedAt\":\"" + closedAt + "\"");
    }

    String survey(String invitation, String type, Instant at) {
        return survey(invitation, "delivery", type, at);
    }

    String survey(String invitation, String kind, String type, Instant at) {
        String payload = """
                {"invitationId":"%s","orderId":"%s","store":"%s","customerId":"%s","shipmentId":"%s","kind":"%s",
                 "status":"%s","link":"https://estela.example/s/abc","expiresAt":"2026-11-30T10:00:00Z","version":%d,"occurredAt":"%s"}
                """.formatted(invitation, order, store, customer, shipment, kind, type, ++version, at);
        String id = tell("estela.survey", invitation, "dev.estela.survey." + type + ".v1", payload);
        settled(id);
        return id;
    }

    private String tell(String topic, String key, String type, String payload) {
        return TestEvents.publish(topic, key, type, store, payload);
    }

    void publish(String id, String key, String type, String payload) {
        TestEvents.publish("estela.shipment", key, type, id, store, payload);
    }

    /** The service has handled the event. */
    void settled(String eventId) {
        await(() -> !TestDb.query("select 1 from inbox where message_id = ?", "/test|" + eventId)
                .isEmpty());
    }

    List<Map<String, Object>> notices() {
        return TestDb.query(
                "select cast(notice_id as text) as id, kind, channel, status, reason, due_at, message_ref, subject_version,"
                        + " cause_event_id from notice where store = ? order by planned_at, kind",
                store);
    }

    Map<String, Object> notice(String kind) {
        List<Map<String, Object>> found =
                notices().stream().filter(n -> kind.equals(n.get("kind"))).toList();
        assertThat(found).as("notices of kind " + kind).hasSize(1);
        return found.getFirst();
    }

    void awaitStatus(String kind, String status) {
        org.awaitility.Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(notice(kind))
                .containsEntry("status", status));
    }

    List<MimeMessage> mails() {
        return TestMailServer.to(email);
    }

    void awaitMails(int count) {
        org.awaitility.Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(mails())
                .hasSize(count));
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        org.awaitility.Awaitility.await().atMost(PATIENCE).until(condition);
    }

    private static String quoted(String text) {
        return text == null
                ? "null"
                : "\""
                        + text.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\r", "\\r")
                                .replace("\n", "\\n") + "\"";
    }

    /** Its message as it stands, once there is one. */
    Map<String, Object> message() {
        var found = TestDb.query("select status, error, template from message where store = ?", store);
        return found.isEmpty() ? Map.of() : found.getFirst();
    }
}
