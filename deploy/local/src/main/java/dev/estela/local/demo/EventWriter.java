package dev.estela.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.estela.local.replay.ReplayEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes what happens to one order as the shop and the carriers would publish it. */
class EventWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DemoOrder order;
    private final List<ReplayEvent> events = new ArrayList<>();

    EventWriter(DemoOrder order) {
        this.order = order;
    }

    List<ReplayEvent> events() {
        return List.copyOf(events);
    }

    void snapshot(Instant at, String status, String payment, String cancelReason) {
        ObjectNode data = JSON.createObjectNode()
                .put("orderId", order.id())
                .put("number", Integer.toString(order.number()))
                .put("store", DemoShop.STORE)
                .put("placedAt", order.placedAt().toString())
                .put("updatedAt", at.toString())
                .put("status", status);
        if (cancelReason != null) {
            data.put("cancelReason", cancelReason);
        }
        customer(data);
        data.put("currency", "EUR");
        data.putObject("totals")
                .put("items", order.total() - order.shipping())
                .put("shipping", order.shipping())
                .put("total", order.total());
        lines(data.putArray("lines"));
        data.putArray("payments")
                .addObject()
                .put("paymentId", order.id() + "-p1")
                .put("method", "card")
                .put("status", payment)
                .put("amount", order.total())
                .put("at", at.toString());
        data.putObject("promise")
                .put("shipBy", order.shipBy().toString())
                .put("deliverBy", order.deliverBy().toString());
        add("commerce.order.v1", "/shops/" + DemoShop.STORE, order.id(), at, data);
    }

    void handedOver(Instant at, int parcel, Carrier carrier, List<Line> lines) {
        ObjectNode data = JSON.createObjectNode()
                .put("orderId", order.id())
                .put("fulfilmentId", order.id() + "-f" + parcel)
                .put("carrier", carrier.id)
                .put("service", carrier.service)
                .put("trackingNumber", carrier.trackingNumber(order.number(), parcel))
                .put("shippedAt", at.toString())
                .put("deliverBy", order.deliverBy().toString());
        ArrayNode packed = data.putArray("lines");
        lines.forEach(line -> packed.addObject().put("lineId", line.id()).put("quantity", line.quantity()));
        add("commerce.fulfilment.v1", "/shops/" + DemoShop.STORE, order.id(), at, data);
    }

    void scan(Instant at, int parcel, Carrier carrier, String status) {
        scan(at, parcel, carrier, status, null, null);
    }

    void scan(Instant at, int parcel, Carrier carrier, String status, String reason, Instant estimate) {
        String number = carrier.trackingNumber(order.number(), parcel);
        ObjectNode data = JSON.createObjectNode()
                .put("carrier", carrier.id)
                .put("trackingNumber", number)
                .put("status", status)
                .put("code", carrier.code(status))
                .put("description", carrier.words(status))
                .put("reason", reason)
                .put("occurredAt", at.toString());
        String[] city = order.person().city().split(";");
        data.putObject("location").put("city", city[1]).put("country", "ES");
        data.put("estimatedDelivery", estimate == null ? null : estimate.toString());
        add("carrier.scan.v1", "/carriers/" + carrier.id, number, at, data);
    }

    private void customer(ObjectNode data) {
        Person person = order.person();
        String[] city = person.city().split(";");
        data.putObject("customer")
                .put("customerId", person.id())
                .put("name", person.name())
                .put("email", person.email())
                .put("phone", person.phone())
                .put("locale", person.locale());
        ObjectNode address = data.putObject("shippingAddress");
        address.put("name", person.name()).putArray("lines").add(person.street());
        address.put("postalCode", city[0])
                .put("city", city[1])
                .put("region", city[2])
                .put("country", "ES");
    }

    private void lines(ArrayNode lines) {
        order.lines().forEach(line -> lines.addObject()
                .put("lineId", line.id())
                .put("sku", line.sku())
                .put("title", line.title())
                .put("category", line.category())
                .put("quantity", line.quantity())
                .put("unitPrice", line.unitPrice()));
    }

    private void add(String type, String source, String subject, Instant at, ObjectNode data) {
        String id = "%s-%02d".formatted(order.id(), events.size() + 1);
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", source)
                .put("type", type)
                .put("subject", subject)
                .put("time", at.toString())
                .put("datacontenttype", "application/json")
                .put("store", DemoShop.STORE);
        event.set("data", data);
        events.add(ReplayEvent.parse("demo " + id, event.toString()));
    }
}
