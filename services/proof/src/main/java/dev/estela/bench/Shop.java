package dev.estela.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.stack.Api;
import dev.estela.stack.Events;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A shop's events for a benchmark: plain orders, each with one parcel. */
public final class Shop {
    public static final String STORE = "bench";
    private static final String CARRIER = "correos";
    private static final String STORE_JSON = """
            {"name":"Bench","zone":"UTC","currency":"EUR","country":"ES","languages":["es","en"],
             "quietHours":{"from":"00:00","to":"00:00"},"sender":{"name":"Bench","email":"care@bench.example"}}""";

    private static final Duration MORNING = Duration.ofHours(5);

    private final Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String run;

    Shop(String run) {
        this.run = run;
    }

    /** The store is known, and its messages leave at once. */
    public static void open(Api api) throws IOException, InterruptedException {
        api.put("/api/orders/stores/" + STORE, STORE_JSON);
        api.put("/api/notices/settings/" + STORE, "{\"window\":\"PT0S\"}");
    }

    ArrayNode batch() {
        return Api.JSON.createArrayNode();
    }

    /** An order that was handed to a carrier this morning. */
    ObjectNode order(int n) {
        return order(n, "placed", began);
    }

    /** The same order, which the shop has looked at once more. */
    ObjectNode changed(int n) {
        return order(n, "changed", Instant.now());
    }

    /** An order whose promise ends at this moment. */
    ObjectNode promised(int n, Instant deliverBy) {
        return order(n, "placed", began, deliverBy);
    }

    private ObjectNode order(int n, String what, Instant updatedAt) {
        return order(n, what, updatedAt, began.plus(4, ChronoUnit.DAYS));
    }

    private ObjectNode order(int n, String what, Instant updatedAt, Instant deliverBy) {
        ObjectNode data = Events.order(STORE, id(n), began.minus(2, ChronoUnit.DAYS), updatedAt, "open");
        data.putObject("promise").put("deliverBy", deliverBy.toString());
        Events.shipped(data, CARRIER, number(n), began.minus(MORNING));
        return Events.cloudEvent("commerce.order.v1", id(n) + "-" + what, id(n), updatedAt, data);
    }

    /** What the carrier says now. */
    ObjectNode scan(int n, String status) {
        return scan(n, status, Instant.now());
    }

    /** What the carrier said at a step of the way. */
    ObjectNode scan(int n, String status, int step) {
        return scan(n, status, began.minus(MORNING).plus(step * 30L, ChronoUnit.MINUTES));
    }

    private ObjectNode scan(int n, String status, Instant at) {
        ObjectNode data = Events.scan(CARRIER, number(n), status, at);
        if (status.equals("DELAYED")) {
            data.put("estimatedDelivery", began.plus(9, ChronoUnit.DAYS).toString());
        }
        return Events.cloudEvent("carrier.scan.v1", id(n) + "-" + status + "-" + at, number(n), at, data);
    }

    String id(int n) {
        return run + "-" + n;
    }

    private String number(int n) {
        return "PQ" + id(n);
    }
}
