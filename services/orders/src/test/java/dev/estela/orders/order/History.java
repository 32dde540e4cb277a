package dev.estela.orders.order;

import java.util.List;

/**
 * What is said about one order, and one way in which it may come in.
 *
 * @param inOrder each fact once
 * @param asTheyCame the same, shuffled, some of them twice
 */
record History(List<OrderFact> inOrder, List<OrderFact> asTheyCame) {}
