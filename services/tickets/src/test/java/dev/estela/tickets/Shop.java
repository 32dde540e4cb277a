package dev.estela.tickets;

import dev.estela.chassis.test.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A shop in Madrid as the other services tell of it: each method publishes what one of them would. */
public final class Shop {
    public static final String ID = "madrid";

    private Shop() {}

    public static String newId(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    public static void store(String store) {
        publish("estela.store", store, "store.changed", """
                {"store":"%s","name":"Juguetes","zone":"Europe/Madrid","currency":"EUR","country":"ES","languages":["es","en"],
                 "sender":{"name":"Juguetes","email":"care@juguetes.example"},"version":1,"occurredAt":"2026-01-01T00:00:00Z"}""".formatted(store));
    }

    public static void contact(String customer, String name, String email) {
        contact(ID, customer, name, email);
    }

    public static void contact(String store, String customer, String name, String email) {
        publish("estela.contact", store + "/" + customer, "contact.changed", """
                {"customerId":"%s","store":"%s","personId":"p-%s","name":"%s","email":"%s","phone":"+34612345678","locale":"es-ES","version":1,
                 "occurredAt":"2026-11-02T10:15:00Z"}""".formatted(
                        customer, store, customer, name, email));
    }

    /** @param total in cents */
    public static void order(String orderId, String customer, long total) {
        order("placed", orderId, customer, total, 1);
    }

    /** @return the id it went out under */
    public static String order(String event, String orderId, String customer, long total, int version) {
        return publish("estela.order", orderId, "order." + event, """
                {"orderId":"%s","number":"N-%s","store":"%s","customerId":"%s","version":%d,"placedAt":"2026-11-02T10:15:00Z",
                 "updatedAt":"2026-11-02T10:15:00Z","occurredAt":"2026-11-02T10:15:00Z","status":"open","currency":"EUR","total":%d,"locale":"es-ES",
                 "lines":[],"fulfilments":[],"axes":{}}""".formatted(
                        orderId, orderId.substring(orderId.length() - 4), ID, customer, version, total));
    }

    /**
     * An order with what is in it and who carries it.
     *
     * @param placedAt also says on which day it counts
     * @return the id it went out under
     */
    public static String order(
            String store, String orderId, int version, String placedAt, List<String> skus, List<String> carriers) {
        return publish("estela.order", orderId, "order." + (version == 1 ? "placed" : "fulfilled"), """
                {"orderId":"%s","number":"N-%s","store":"%s","customerId":"c-%s","version":%d,"placedAt":"%s","updatedAt":"%s","occurredAt":"%s",
                 "status":"open","currency":"EUR","total":4470,"lines":[%s],"fulfilments":[%s],"axes":{}}""".formatted(
                        orderId,
                        orderId,
                        store,
                        orderId,
                        version,
                        placedAt,
                        placedAt,
                        placedAt,
                        each("sku", skus),
                        each("carrier", carriers)));
    }

    private static String each(String field, List<String> values) {
        return values.stream()
                .map("{\"%s\":\"%%s\"}".formatted(field)::formatted)
                .collect(Collectors.joining(","));
    }

    /** @return the id it went out under */
    public static String incident(
            String kind, String orderId, String customer, String shipment, String incident, String at) {
        return trouble(ID, kind, orderId, customer, shipment, incident, at);
    }

    /** @return the id it went out under */
    public static String trouble(
            String store, String kind, String orderId, String customer, String shipment, String incident, String at) {
        return publish("estela.shipment", shipment, "shipment." + kind.replace('_', '-'), """
                {"shipmentId":"%s","orderId":"%s","store":"%s","customerId":"%s","version":7,"occurredAt":"%s","carrier":"correos",
                 "trackingNumber":"PQ4F","status":"IN_TRANSIT","first":true,"openIncidents":["%s"],"promise":{"deliverBy":"2026-11-06T20:00:00Z"},
                 "incident":{"incidentId":"%s","kind":"%s","openedAt":"%s","revision":1,"explanation":{"es":"e","en":"e"}}}""".formatted(
                        shipment, orderId, store, customer, at, kind, incident, kind, at));
    }

    /** @return the id it went out under */
    public static String shipment(String event, String orderId, String shipment, String at) {
        return publish("estela.shipment", shipment, "shipment." + event, """
                {"shipmentId":"%s","orderId":"%s","store":"%s","customerId":"c","version":8,"occurredAt":"%s","carrier":"correos",
                 "trackingNumber":"PQ4F","status":"IN_TRANSIT","first":true,"openIncidents":[]}""".formatted(shipment, orderId, ID, at));
    }

    /**
     * @param deliveredAt JSON: a text, or null
     * @return the id it went out under
     */
    public static String parcel(
            String event,
            String orderId,
            String shipment,
            int version,
            String deliverBy,
            String deliveredAt,
            String at) {
        return publish("estela.shipment", shipment, "shipment." + event, """
                {"shipmentId":"%s","orderId":"%s","store":"%s","customerId":"c","version":%d,"occurredAt":"%s","carrier":"correos",
                 "trackingNumber":"PQ4F","status":"IN_TRANSIT","first":true,"openIncidents":[],"promise":{"deliverBy":"%s"},"deliveredAt":%s}""".formatted(
                        shipment, orderId, ID, version, at, deliverBy, deliveredAt));
    }

    public static String lowScore(String invitation, String orderId, String customer, int score, String at) {
        return publish("estela.survey", invitation, "survey.low-score", """
                {"invitationId":"%s","orderId":"%s","store":"%s","customerId":"%s","kind":"delivery","status":"answered","score":%d,
                 "deliveredAt":"2026-11-07T10:42:00Z","version":4,"occurredAt":"%s"}""".formatted(
                        invitation, orderId, ID, customer, score, at));
    }

    /** The customer was asked whether the ticket is solved, and says that it is not. */
    public static String unsolved(String invitation, String orderId, String customer, String ticket, Instant at) {
        return publish("estela.survey", invitation, "survey.low-score", """
                {"invitationId":"%s","orderId":"%s","store":"%s","customerId":"%s","ticketId":"%s","kind":"recovery","status":"answered","solved":false,
                 "score":1,"version":3,"occurredAt":"%s"}""".formatted(
                        invitation, orderId, ID, customer, ticket, at));
    }

    public static String noticeFailed(String orderId, String customer, String kind, String reason, String at) {
        String notice = UUID.randomUUID().toString();
        return publish("estela.notice", notice, "notice.failed", """
                {"noticeId":"%s","orderId":"%s","store":"%s","customerId":"%s","kind":"%s","channel":"email","status":"failed","reason":"%s",
                 "version":4,"occurredAt":"%s"}""".formatted(
                        notice, orderId, ID, customer, kind, reason, at));
    }

    private static String publish(String topic, String key, String event, String payload) {
        String id = UUID.randomUUID().toString();
        TestEvents.publish(topic, key, "dev.estela." + event + ".v1", id, ID, payload);
        return id;
    }
}
