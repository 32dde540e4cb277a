package dev.estela.customers.order;

import dev.estela.customers.search.OrderSaid;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an order event says to the search. */
final class OrderSearch {
    private OrderSearch() {}

    static OrderSaid said(OrderFact order) {
        return new OrderSaid(
                order.orderId(),
                order.store(),
                order.customerId(),
                order.version(),
                order.placedAt() == null ? order.occurredAt() : order.placedAt(),
                order.number(),
                order.status(),
                delivery(order),
                order.currency(),
                order.total(),
                stream(order.lines()).map(OrderSearch::item).toList(),
                stream(order.fulfilments())
                        .map(OrderFact.Fulfilment::trackingNumber)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private static @Nullable String delivery(OrderFact order) {
        var axes = order.axes();
        return axes == null || axes.delivery() == null ? null : axes.delivery().value();
    }

    private static OrderSaid.Item item(OrderFact.Line line) {
        return new OrderSaid.Item(text(line.sku()), text(line.title()), line.quantity());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static <T> Stream<T> stream(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
