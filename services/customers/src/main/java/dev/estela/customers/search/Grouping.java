package dev.estela.customers.search;

import dev.estela.customers.search.SearchRepository.Customer;
import dev.estela.customers.search.SearchResult.FoundCustomer;
import dev.estela.customers.search.SearchResult.FoundOrder;
import dev.estela.customers.search.SearchResult.LastScan;
import dev.estela.customers.search.SearchService.Found;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders that were found, as their customers: each customer stands where the best of their orders does. */
final class Grouping {
    private Grouping() {}

    static Set<Customer> customers(Collection<OrderDoc> orders) {
        return orders.stream().map(Grouping::customer).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    static SearchResult of(Found found, Map<Customer, String> people) {
        Map<String, List<OrderDoc>> groups = new LinkedHashMap<>();
        for (OrderDoc order : found.orders()) {
            groups.computeIfAbsent(group(order, people), key -> new ArrayList<>())
                    .add(order);
        }
        List<FoundCustomer> items = groups.values().stream()
                .map(orders -> customer(orders, person(orders.getFirst(), people), found.asked()))
                .toList();
        return new SearchResult(items, found.corrections(), found.complete());
    }

    /** The person; who is not known yet, is their customer id; an order nobody's is known of stands alone. */
    private static String group(OrderDoc order, Map<Customer, String> people) {
        String person = person(order, people);
        return person != null
                ? "person " + person
                : customer(order).map(Object::toString).orElse("order " + order.orderId());
    }

    private static @Nullable String person(OrderDoc order, Map<Customer, String> people) {
        return customer(order).map(people::get).orElse(null);
    }

    private static Optional<Customer> customer(OrderDoc order) {
        return order.store() == null || order.customerId() == null
                ? Optional.empty()
                : Optional.of(new Customer(order.store(), order.customerId()));
    }

    private static FoundCustomer customer(List<OrderDoc> orders, @Nullable String person, List<Asked> asked) {
        OrderDoc best = orders.getFirst();
        return new FoundCustomer(
                person,
                best.customerId(),
                best.store(),
                best.buyer().name(),
                best.buyer().email(),
                best.buyer().phone() == null
                        ? best.buyer().phoneGiven()
                        : best.buyer().phone(),
                best.buyer().city(),
                orders.stream().map(order -> order(order, asked)).toList());
    }

    private static FoundOrder order(OrderDoc order, List<Asked> asked) {
        var bought = order.bought();
        var scanned = order.scanned();
        return new FoundOrder(
                order.orderId(),
                bought.number(),
                order.placedAt(),
                bought.currency(),
                bought.total(),
                bought.status(),
                bought.delivery(),
                bought.items(),
                bought.parcels(),
                scanned.at() == null ? null : new LastScan(scanned.carrier(), scanned.status(), scanned.at()),
                matched(order, asked));
    }

    private static List<String> matched(OrderDoc order, List<Asked> asked) {
        Set<Field> fields = new TreeSet<>();
        for (Asked one : asked) {
            one.keys().stream().filter(order.keys()::contains).map(Field::of).forEach(fields::add);
        }
        return fields.stream()
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
