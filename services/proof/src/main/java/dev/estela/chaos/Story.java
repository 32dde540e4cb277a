package dev.estela.chaos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chaos.Fact.Inbound;
import dev.estela.stack.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What happens to one order, drawn from the seed alone: the truth that Estela is judged by.
 *
 * @param delayed the carrier says once that it comes later than promised
 */
record Story(String orderId, Ending ending, boolean delayed) {
    private static final double CANCELLED = 0.05;
    private static final double UNDER_WAY = 0.20;
    private static final double DELAYED = 0.07;

    static Story draw(String orderId, Random random) {
        double draw = random.nextDouble();
        boolean delayed = random.nextDouble() < DELAYED;
        if (draw < CANCELLED) {
            return new Story(orderId, Ending.CANCELLED, false);
        }
        return new Story(orderId, draw < CANCELLED + UNDER_WAY ? Ending.UNDER_WAY : Ending.DELIVERED, delayed);
    }

    String email() {
        return orderId + "@chaos.example";
    }

    /** @param now the moment from which everything is counted back, the same for all orders */
    List<Fact> facts(Instant now) {
        List<Fact> facts = new ArrayList<>();
        Instant placed = now.minus(Duration.ofHours(30));
        facts.add(order(placed, placed, "open", ending != Ending.CANCELLED));
        if (ending == Ending.CANCELLED) {
            facts.add(order(placed, placed.plus(Duration.ofHours(1)), "cancelled", false));
            return facts;
        }
        Duration ago = ending == Ending.DELIVERED ? Duration.ofHours(28) : Duration.ofHours(4);
        facts.add(scan("PICKED_UP", now.minus(ago)));
        if (delayed) {
            facts.add(scan("DELAYED", now.minus(ago).plus(Duration.ofHours(1))));
        }
        facts.add(scan("IN_TRANSIT", now.minus(ago).plus(Duration.ofHours(2))));
        if (ending == Ending.DELIVERED) {
            facts.add(scan("DELIVERED", now.minus(ago).plus(Duration.ofHours(3))));
        }
        return facts;
    }

    private Fact order(Instant placed, Instant updated, String status, boolean shipped) {
        ObjectNode data = Api.JSON.createObjectNode();
        data.put("orderId", orderId).put("number", orderId).put("store", Shop.STORE);
        data.put("placedAt", placed.toString()).put("updatedAt", updated.toString());
        data.put("status", status).put("currency", "EUR");
        data.putObject("customer")
                .put("customerId", "c-" + orderId)
                .put("email", email())
                .put("locale", "es-ES");
        data.putObject("totals").put("total", 4470);
        data.putArray("lines")
                .addObject()
                .put("lineId", "1")
                .put("sku", "TOY-9")
                .put("title", "Tren de madera")
                .put("quantity", 1)
                .put("unitPrice", 4470);
        data.putObject("promise")
                .put("deliverBy", placed.plus(Duration.ofDays(6)).toString());
        if (shipped) {
            ObjectNode parcel = data.putArray("fulfilments").addObject();
            parcel.put("fulfilmentId", "f-" + orderId).put("carrier", Shop.CARRIER);
            parcel.put("trackingNumber", number())
                    .put("shippedAt", placed.plus(Duration.ofHours(1)).toString());
            parcel.putArray("lines").addObject().put("lineId", "1").put("quantity", 1);
        }
        return fact(Inbound.ORDERS, "commerce.order.v1", orderId + "-" + status, orderId, updated, data);
    }

    private Fact scan(String status, Instant at) {
        ObjectNode data = Api.JSON.createObjectNode();
        data.put("carrier", Shop.CARRIER).put("trackingNumber", number());
        data.put("status", status).put("code", status).put("description", status);
        data.put("occurredAt", at.toString());
        if (status.equals("DELAYED")) {
            data.put("estimatedDelivery", at.plus(Duration.ofDays(9)).toString());
        }
        return fact(Inbound.SCANS, "carrier.scan.v1", orderId + "-" + status, number(), at, data);
    }

    private String number() {
        return "PQ" + orderId;
    }

    private static Fact fact(Inbound inbound, String type, String id, String key, Instant time, ObjectNode data) {
        ObjectNode event = Api.JSON.createObjectNode();
        event.put("specversion", "1.0").put("id", id).put("source", "/chaos").put("type", type);
        event.put("subject", key).put("time", time.toString()).put("datacontenttype", "application/json");
        event.set("data", data);
        return new Fact(inbound, key, event);
    }
}
