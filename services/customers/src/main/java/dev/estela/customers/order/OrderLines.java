package dev.estela.customers.order;

import dev.estela.customers.timeline.Parameters;
import dev.estela.customers.timeline.Telling;
import java.util.Set;

/** How an order event is told. */
final class OrderLines {
    private static final String PREFIX = "dev.estela.order.";
    static final Set<String> TYPES = Set.of(
            PREFIX + "placed.v1",
            PREFIX + "paid.v1",
            PREFIX + "changed.v1",
            PREFIX + "cancelled.v1",
            PREFIX + "fulfilled.v1",
            PREFIX + "refunded.v1",
            PREFIX + "delivered.v1");

    private OrderLines() {}

    static Telling tell(String type, OrderFact order) {
        String event = type.substring(PREFIX.length(), type.lastIndexOf('.'));
        return new Telling(
                order.occurredAt(),
                "order." + event,
                phrase(event, order),
                parameters(order).values(),
                order.orderId(),
                order.orderId(),
                order.store(),
                order.customerId());
    }

    private static String phrase(String event, OrderFact order) {
        return switch (event) {
            case "placed" -> promised(order) ? "order.placed.promised" : "order.placed";
            case "cancelled" -> order.cancelReason() == null ? "order.cancelled" : "order.cancelled.reason";
            case "changed" ->
                order.changes() == null || order.changes().isEmpty() ? "order.changed" : "order.changed.fields";
            case "refunded" -> order.partlyRefunded() ? "order.refunded.partly" : "order.refunded";
            default -> "order." + event;
        };
    }

    private static boolean promised(OrderFact order) {
        return order.promise() != null && order.promise().deliverBy() != null;
    }

    private static Parameters parameters(OrderFact order) {
        var parcel = order.fulfilment();
        return Parameters.with("number", order.number() == null ? order.orderId() : order.number())
                .and("total", order.total())
                .and("currency", order.currency())
                .and("reason", order.cancelReason())
                .and("changes", order.changes())
                .and(
                        "deliverBy",
                        order.promise() == null ? null : order.promise().deliverBy())
                .and("carrier", parcel == null ? null : parcel.carrier())
                .and("trackingNumber", parcel == null ? null : parcel.trackingNumber());
    }
}
