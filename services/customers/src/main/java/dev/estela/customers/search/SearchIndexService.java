package dev.estela.customers.search;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Keeps the search's read model, whichever of its sources speaks first. The caller has opened the transaction. */
@ApplicationScoped
public class SearchIndexService {
    private final OrderDocRepository docs;
    private final KeyRepository keys;

    SearchIndexService(OrderDocRepository docs, KeyRepository keys) {
        this.docs = docs;
        this.keys = keys;
    }

    public Uni<Void> orders(Collection<OrderSaid> said) {
        Map<String, UnaryOperator<OrderDoc>> changes = new HashMap<>();
        said.forEach(one -> also(changes, one.orderId(), one::in));
        return change(changes);
    }

    public Uni<Void> buyers(Collection<BuyerSaid> said) {
        Map<String, UnaryOperator<OrderDoc>> changes = new HashMap<>();
        said.forEach(one -> also(changes, one.orderId(), one::in));
        return change(changes);
    }

    public Uni<Void> parcels(Collection<ParcelSaid> said) {
        Map<String, UnaryOperator<OrderDoc>> changes = new HashMap<>();
        said.forEach(one -> also(changes, one.orderId(), one::in));
        return change(changes);
    }

    /** Nobody finds these orders by what was personal in them. */
    public Uni<Void> forget(Collection<String> orderIds) {
        Map<String, UnaryOperator<OrderDoc>> changes = new HashMap<>();
        orderIds.forEach(id -> also(changes, id, BuyerSaid::forgottenIn));
        return change(changes);
    }

    private static void also(
            Map<String, UnaryOperator<OrderDoc>> changes, String orderId, UnaryOperator<OrderDoc> change) {
        changes.merge(orderId, change, (first, then) -> doc -> then.apply(first.apply(doc)));
    }

    private Uni<Void> change(Map<String, UnaryOperator<OrderDoc>> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : docs.lock(new TreeSet<>(changes.keySet())).chain(known -> save(known, changes));
    }

    private Uni<Void> save(List<OrderDoc> known, Map<String, UnaryOperator<OrderDoc>> changes) {
        List<OrderDoc> changed = new ArrayList<>();
        List<KeyRepository.Row> gone = new ArrayList<>();
        List<KeyRepository.Row> added = new ArrayList<>();
        for (OrderDoc before : known) {
            OrderDoc told =
                    Objects.requireNonNull(changes.get(before.orderId())).apply(before);
            OrderDoc after = told.withKeys(told.wantedKeys());
            if (!after.equals(before)) {
                changed.add(after);
                KeyRepository.Row.difference(before, after, gone, added);
            }
        }
        Set<String> before = KeyRepository.words(gone);
        Set<String> after = KeyRepository.words(added);
        return docs.save(changed)
                .chain(() -> keys.remove(gone))
                .chain(() -> keys.add(added))
                .chain(() -> keys.learn(without(after, before)))
                .chain(() -> keys.unlearn(without(before, after)));
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        return words.stream().filter(word -> !others.contains(word)).collect(Collectors.toSet());
    }
}
