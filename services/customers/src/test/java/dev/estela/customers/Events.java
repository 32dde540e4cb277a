package dev.estela.customers;

import static org.awaitility.Awaitility.await;

import dev.estela.chassis.test.TestDb;
import dev.estela.chassis.test.TestEvents;
import java.util.UUID;

/** What the other services publish, as far as these tests need it. */
public final class Events {
    private Events() {}

    /** A name no other test uses. */
    public static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    public static void store(String store, String zone, String country) {
        publish("estela.store", store, "dev.estela.store.changed.v1", store, """
                {"store":"%s","name":"%1$s","zone":"%s","currency":"EUR","country":"%s","languages":["es"],"version":1,
                 "quietHours":{"from":"21:00","to":"09:00"},"sender":{"name":"x","email":"x@x.example"},"occurredAt":"2026-11-01T08:00:00Z"}
                """.formatted(store, zone, country));
    }

    /** @param email and phone as JSON: a quoted text or null */
    public static String contact(
            String store,
            String order,
            String customer,
            long version,
            String placedAt,
            String name,
            String email,
            String phone) {
        return publish("estela.order-contact", order, "dev.estela.order-contact.changed.v1", store, """
                {"orderId":"%s","store":"%s","customerId":"%s","name":"%s","email":%s,"phone":%s,"locale":"es-ES",
                 "placedAt":"%s","version":%d,"occurredAt":"%7$s"}
                """.formatted(
                        order, store, customer, name, email, phone, placedAt, version));
    }

    public static String shipment(
            String store, String shipment, String order, String customer, String event, String at, String more) {
        return publish("estela.shipment", shipment, "dev.estela.shipment." + event + ".v1", store, """
                {"shipmentId":"%s","orderId":%s,"store":"%s","customerId":%s,"version":1,"occurredAt":"%s","carrier":"correos",
                 "trackingNumber":"PQ1","status":"IN_TRANSIT","first":true,"openIncidents":[]%s}
                """.formatted(
                        shipment, quoted(order), store, quoted(customer), at, more));
    }

    public static String publish(String topic, String key, String type, String store, String payload) {
        String id = UUID.randomUUID().toString();
        TestEvents.publish(topic, key, type, id, store, payload);
        return id;
    }

    /** Returns when the service has handled this event. */
    public static void awaitHandled(String eventId) {
        await().until(() -> !TestDb.query("select 1 from inbox where message_id like ?", "%" + eventId)
                .isEmpty());
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
