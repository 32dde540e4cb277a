package dev.estela.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** What shops and carriers say, as plain as it may be. */
public final class Events {
    private Events() {}

    public static ObjectNode cloudEvent(String type, String id, String subject, Instant time, ObjectNode data) {
        ObjectNode event = Api.JSON.createObjectNode();
        event.put("specversion", "1.0").put("id", id).put("source", "/proof").put("type", type);
        event.put("subject", subject).put("time", time.toString()).put("datacontenttype", "application/json");
        event.set("data", data);
        return event;
    }

    /** An order of one thing by a customer of its own, who is written to at {@code orderId@store.example}. */
    public static ObjectNode order(String store, String orderId, Instant placedAt, Instant updatedAt, String status) {
        ObjectNode data = Api.JSON.createObjectNode();
        data.put("orderId", orderId).put("number", orderId).put("store", store);
        data.put("placedAt", placedAt.toString()).put("updatedAt", updatedAt.toString());
        data.put("status", status).put("currency", "EUR");
        data.putObject("customer")
                .put("customerId", "c-" + orderId)
                .put("email", orderId + "@" + store + ".example")
                .put("locale", "es-ES");
        data.putObject("totals").put("total", 4470);
        data.putArray("lines")
                .addObject()
                .put("lineId", "1")
                .put("sku", "TOY-9")
                .put("title", "Tren de madera")
                .put("quantity", 1)
                .put("unitPrice", 4470);
        return data;
    }

    /** The order's one parcel. */
    public static void shipped(ObjectNode order, String carrier, String trackingNumber, Instant at) {
        ObjectNode parcel = order.putArray("fulfilments").addObject();
        parcel.put("fulfilmentId", "f-" + order.path("orderId").asText()).put("carrier", carrier);
        parcel.put("trackingNumber", trackingNumber).put("shippedAt", at.toString());
        parcel.putArray("lines").addObject().put("lineId", "1").put("quantity", 1);
    }

    public static ObjectNode scan(String carrier, String trackingNumber, String status, Instant at) {
        ObjectNode data = Api.JSON.createObjectNode();
        data.put("carrier", carrier).put("trackingNumber", trackingNumber);
        data.put("status", status).put("code", status).put("description", status);
        return data.put("occurredAt", at.toString());
    }
}
