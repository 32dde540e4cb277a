package dev.estela.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** What a shop in Madrid and its carrier tell. */
final class Shop {
    static final String STORE = "es";
    static final String STORE_JSON = """
            {"name":"Juguetes Estela","zone":"Europe/Madrid","currency":"EUR","country":"ES","languages":["es","en"],
             "quietHours":{"from":"21:00","to":"09:00"},"sender":{"name":"Juguetes Estela","email":"hola@juguetes.example"}}
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Shop() {}

    /** A snapshot of an open order, delivery promised for 6 November 2026, 20:00 UTC. */
    static ObjectNode order(String id, String customer, String placedAt) {
        var order = (ObjectNode) Api.tree("""
                {"status":"open","currency":"EUR","totals":{"items":3980,"shipping":490,"total":4470},
                 "lines":[{"lineId":"1","sku":"TOY-9","title":"Wooden train","category":"toys","quantity":2,"unitPrice":1990}],
                 "payments":[{"paymentId":"p-1","method":"card","status":"captured","amount":4470}],
                 "promise":{"shipBy":"2026-11-04T18:00:00Z","deliverBy":"2026-11-06T20:00:00Z"}}
                """);
        order.put("orderId", id)
                .put("number", id)
                .put("store", STORE)
                .put("placedAt", placedAt)
                .put("updatedAt", placedAt);
        order.putObject("customer")
                .put("customerId", customer)
                .put("name", "Ana Ruiz")
                .put("email", customer + "@example.com")
                .put("locale", "es-ES");
        order.putObject("shippingAddress")
                .put("country", "ES")
                .put("region", "MD")
                .put("city", "Madrid");
        return order;
    }

    static ObjectNode fulfilment(String order, String number, String shippedAt) {
        return JSON.createObjectNode()
                .put("orderId", order)
                .put("fulfilmentId", order + "-f1")
                .put("carrier", "correos")
                .put("service", "paq48")
                .put("trackingNumber", number)
                .put("shippedAt", shippedAt);
    }

    static ObjectNode scan(String number, String status, String at) {
        var scan = JSON.createObjectNode()
                .put("carrier", "correos")
                .put("trackingNumber", number)
                .put("status", status)
                .put("code", status)
                .put("occurredAt", at);
        scan.putObject("location").put("city", "Madrid").put("country", "ES");
        return scan;
    }

    /** A CloudEvent under an id of its own. */
    static ObjectNode event(String type, ObjectNode data) {
        return event(UUID.randomUUID().toString(), type, data);
    }

    static ObjectNode event(String id, String type, ObjectNode data) {
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "/shops/es")
                .put("type", type)
                .put(
                        "subject",
                        data.path("orderId").asText(data.path("trackingNumber").asText("x")))
                .put("time", time(data))
                .put("datacontenttype", "application/json");
        event.set("data", data);
        return event;
    }

    private static String time(ObjectNode data) {
        for (String field : new String[] {"updatedAt", "shippedAt", "occurredAt"}) {
            if (data.path(field).isTextual()) {
                return data.path(field).asText();
            }
        }
        return "2026-11-02T10:15:00Z";
    }
}
