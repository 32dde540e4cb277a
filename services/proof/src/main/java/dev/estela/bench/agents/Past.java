package dev.estela.bench.agents;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.bench.Shop;
import dev.estela.stack.Api;
import dev.estela.stack.Events;
import dev.estela.stack.Lag;
import dev.estela.stack.Stack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Customers with twenty orders each, every one with a parcel and its scans, and some tickets: told by the shop and the carrier as ever. Their rows are then
 * written again and again under other names, until there are as many orders as there shall be.
 */
final class Past {
    static final int CUSTOMERS = 100;
    static final int ORDERS = 20;
    private static final int TICKETS = 4;
    private static final String CARRIER = "correos";
    private static final String RUN = "g5-";
    private static final List<String> WAY = List.of("IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED");
    private static final String AGAIN = """
            insert into %1$s select (jsonb_populate_record(null::%1$s, replace(to_jsonb(r)::text, 'g5-', 'past' || k || '-')::jsonb %4$s)).*
            from %1$s r, generate_series(%2$d, %3$d) k where r.order_id like 'g5-%%'""";

    private final Stack stack;
    private final Api api;
    private final Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private int copies;

    Past(Stack stack) throws IOException {
        this.stack = stack;
        this.api = new Api(stack);
    }

    static String customer(int n) {
        return "c-" + RUN + n;
    }

    static String order(int customer, int n) {
        return RUN + customer + "-" + n;
    }

    void tell() throws Exception {
        Shop.open(api);
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            ArrayNode orders = Api.JSON.createArrayNode();
            ArrayNode scans = Api.JSON.createArrayNode();
            for (int n = 0; n < ORDERS; n++) {
                orders.add(order(customer, n, began.minus(n * 10L + 5, ChronoUnit.DAYS)));
                scans(scans, customer, n);
            }
            api.accept("/api/orders/events", orders.toString());
            api.accept("/api/tracking/scans", scans.toString());
        }
        rest();
        for (int n = 0; n < CUSTOMERS * TICKETS; n++) {
            var unused = api.post("/api/tickets", ticket(n));
        }
        rest();
    }

    private static ObjectNode order(int customer, int n, Instant placedAt) {
        String id = order(customer, n);
        ObjectNode data = Events.order(Shop.STORE, id, placedAt, placedAt.plus(1, ChronoUnit.HOURS), "open");
        data.withObject("/customer")
                .put("customerId", customer(customer))
                .put("email", customer(customer) + "@bench.example");
        Events.shipped(data, CARRIER, "PQ" + id, placedAt.plus(1, ChronoUnit.HOURS));
        return Events.cloudEvent("commerce.order.v1", id + "-placed", id, placedAt, data);
    }

    private void scans(ArrayNode scans, int customer, int n) {
        String parcel = "PQ" + order(customer, n);
        Instant at = began.minus(n * 10L + 4, ChronoUnit.DAYS);
        for (String status : WAY) {
            at = at.plus(6, ChronoUnit.HOURS);
            ObjectNode data = Events.scan(CARRIER, parcel, status, at);
            scans.add(Events.cloudEvent("carrier.scan.v1", parcel + "-" + status, parcel, at, data));
        }
    }

    private static String ticket(int n) {
        int customer = n / TICKETS;
        return String.format(
                Locale.ROOT,
                "{\"store\":\"%s\",\"channel\":\"phone\",\"subject\":\"Where is it?\",\"text\":\"It has not come.\",\"customerId\":\"%s\",\"orderId\":\"%s\"}",
                Shop.STORE,
                customer(customer),
                order(customer, n % TICKETS));
    }

    private void rest() throws Exception {
        try (Lag lag = new Lag(stack, Stack.SERVICES)) {
            int still = 0;
            while (still < 5) {
                still = lag.records() == 0 ? still + 1 : 0;
                Thread.sleep(500);
            }
        }
    }

    /** @param orders in all */
    void grow(int orders) throws IOException, SQLException {
        int upTo = orders / (CUSTOMERS * ORDERS) - 1;
        String newId = "|| jsonb_build_object('%s', gen_random_uuid())";
        again("orders.customer_order", upTo, "");
        again("customers.order_contact", upTo, "");
        again(
                "customers.line",
                upTo,
                "|| jsonb_build_object('line_id', gen_random_uuid(), 'origin_event_id', gen_random_uuid()::text)");
        again("tracking.shipment", upTo, String.format(Locale.ROOT, newId, "id"));
        again("tickets.order_copy", upTo, "");
        copies = upTo;
    }

    private void again(String table, int upTo, String changed) throws IOException, SQLException {
        stack.execute(String.format(Locale.ROOT, AGAIN, table, copies + 1, upTo, changed), "vacuum analyze " + table);
    }
}
