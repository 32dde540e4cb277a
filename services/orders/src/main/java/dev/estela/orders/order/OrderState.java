package dev.estela.orders.order;

/** An order as it is kept: one JSON document in its row. */
public record OrderState(OrderFacts facts, Announced announced) {
    public static final OrderState EMPTY = new OrderState(OrderFacts.NONE, Announced.NOTHING);
}
