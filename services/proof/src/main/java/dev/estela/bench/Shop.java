package dev.estela.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.stack.Api;
import dev.estela.stack.Events;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A shop's events for a benchmark: plain orders, each with one parcel. */
final class Shop {
    static final String STORE = "bench";
    private static final String CARRIER = "correos";
    private static final String STORE_JSON = """
            {"name":"Bench","zone":"UTC","currency":"EUR","country":"ES","languages":["es","en"],
             "quietHours":{"from":"00:00","to":"00:00"},"sender":{"name":"Bench","email":"care@bench.example"}}""";

    private final String run;

    Shop(String run) {
        this.run = run;
    }

    /** The store is known, and its messages leave at once. */
    static void open(Api api) throws IOException, InterruptedException {
        api.put("/api/orders/stores/" + STORE, STORE_JSON);
        api.put("/api/notices/settings/" + STORE, "{\"window\":\"PT0S\"}");
    }

    ArrayNode batch() {
        return Api.JSON.createArrayNode();
    }

    /** An order that has just been handed to a carrier. */
    ObjectNode order(int n) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ObjectNode data = Events.order(STORE, id(n), now.minus(2, ChronoUnit.DAYS), now, "open");
        data.putObject("promise").put("deliverBy", now.plus(4, ChronoUnit.DAYS).toString());
        Events.shipped(data, CARRIER, number(n), now);
        return Events.cloudEvent("commerce.order.v1", id(n) + "-order", id(n), now, data);
    }

    ObjectNode scan(int n, String status) {
        Instant now = Instant.now();
        ObjectNode data = Events.scan(CARRIER, number(n), status, now);
        if (status.equals("DELAYED")) {
            data.put("estimatedDelivery", now.plus(9, ChronoUnit.DAYS).toString());
        }
        return Events.cloudEvent("carrier.scan.v1", id(n) + "-" + status, number(n), now, data);
    }

    String id(int n) {
        return run + "-" + n;
    }

    private String number(int n) {
        return "PQ" + id(n);
    }
}
