package dev.estela.chaos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.chaos.Fact.Inbound;
import dev.estela.stack.Events;
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
        ObjectNode data = Events.order(Shop.STORE, orderId, placed, updated, status);
        data.putObject("promise")
                .put("deliverBy", placed.plus(Duration.ofDays(6)).toString());
        if (shipped) {
            Events.shipped(data, Shop.CARRIER, number(), placed.plus(Duration.ofHours(1)));
        }
        String id = orderId + "-" + status;
        return new Fact(Inbound.ORDERS, orderId, Events.cloudEvent("commerce.order.v1", id, orderId, updated, data));
    }

    private Fact scan(String status, Instant at) {
        ObjectNode data = Events.scan(Shop.CARRIER, number(), status, at);
        if (status.equals("DELAYED")) {
            data.put("estimatedDelivery", at.plus(Duration.ofDays(9)).toString());
        }
        String id = orderId + "-" + status;
        return new Fact(Inbound.SCANS, number(), Events.cloudEvent("carrier.scan.v1", id, number(), at, data));
    }

    private String number() {
        return "PQ" + orderId;
    }
}
