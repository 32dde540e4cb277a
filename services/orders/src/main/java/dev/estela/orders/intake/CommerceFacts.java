package dev.estela.orders.intake;

import dev.estela.orders.order.OrderFact;
import dev.estela.orders.stock.StockFact;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a batch of events says, sorted by whom it concerns. */
record CommerceFacts(List<OrderFact> orders, List<StockFact> stock) {

    Set<String> stores() {
        return Stream.concat(
                        orders.stream().map(OrderFact::store),
                        stock.stream().map(fact -> fact.told().store()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
