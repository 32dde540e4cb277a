package dev.estela.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.stack.Api;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A shop's events for a benchmark: plain orders, each with one parcel. */
final class Shop {
    static final String STORE = "bench";
    static final String STORE_JSON = """
            {"name":"Bench","zone":"UTC","currency":"EUR","country":"ES","languages":["es","en"],
             "quietHours":{"from":"00:00","to":"00:00"},"sender":{"name":"Bench","email":"care@bench.example"}}""";

    private final String run;

    Shop(String run) {
        this.run = run;
    }

    ArrayNode batch() {
        return Api.JSON.createArrayNode();
    }

    /** An order that has just been handed to a carrier. */
    ObjectNode order(int n) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ObjectNode data = Api.JSON.createObjectNode();
        data.put("orderId", id(n)).put("number", id(n)).put("store", STORE);
        data.put("placedAt", now.minus(2, ChronoUnit.DAYS).toString()).put("updatedAt", now.toString());
        data.put("status", "open").put("currency", "EUR");
        data.putObject("customer")
                .put("customerId", "c-" + id(n))
                .put("name", "Cliente " + n)
                .put("email", id(n) + "@bench.example")
                .put("locale", "es-ES");
        data.putObject("totals").put("total", 4470);
        data.putArray("lines")
                .addObject()
                .put("lineId", "1")
                .put("sku", "TOY-9")
                .put("title", "Tren de madera")
                .put("quantity", 1)
                .put("unitPrice", 4470);
        data.putObject("promise").put("deliverBy", now.plus(4, ChronoUnit.DAYS).toString());
        ObjectNode parcel = data.putArray("fulfilments").addObject();
        parcel.put("fulfilmentId", "f-" + id(n)).put("carrier", "correos").put("trackingNumber", number(n));
        parcel.put("shippedAt", now.toString());
        parcel.putArray("lines").addObject().put("lineId", "1").put("quantity", 1);
        return event("commerce.order.v1", id(n) + "-order", id(n), data);
    }

    ObjectNode scan(int n, String status) {
        ObjectNode data = Api.JSON.createObjectNode();
        data.put("carrier", "correos")
                .put("trackingNumber", number(n))
                .put("status", status)
                .put("code", status);
        data.put("description", status).put("occurredAt", Instant.now().toString());
        if (status.equals("DELAYED")) {
            data.put("estimatedDelivery", Instant.now().plus(9, ChronoUnit.DAYS).toString());
        }
        return event("carrier.scan.v1", id(n) + "-" + status, number(n), data);
    }

    String id(int n) {
        return run + "-" + n;
    }

    private String number(int n) {
        return "PQ" + id(n);
    }

    private static ObjectNode event(String type, String id, String subject, ObjectNode data) {
        ObjectNode event = Api.JSON.createObjectNode();
        event.put("specversion", "1.0").put("id", id).put("source", "/bench").put("type", type);
        event.put("subject", subject).put("time", Instant.now().toString()).put("datacontenttype", "application/json");
        event.set("data", data);
        return event;
    }
}
