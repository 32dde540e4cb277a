package dev.estela.customers.store;

import dev.estela.chassis.event.Cause;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Keeps the newest version of each store, and tells those who wait when one is heard of for the first time. */
@ApplicationScoped
class StoreService {
    private final StoreRepository stores;
    private final Instance<StoreListener> listeners;

    StoreService(StoreRepository stores, @Any Instance<StoreListener> listeners) {
        this.stores = stores;
        this.listeners = listeners;
    }

    Uni<Void> learn(Map<StoreCopy, Cause> changes) {
        var names = changes.keySet().stream().map(StoreCopy::store).toList();
        return stores.find(names)
                .call(() -> stores.save(changes.keySet()))
                .chain(before -> inTurn(changes.keySet(), store -> welcome(store, changes, before)));
    }

    private Uni<Void> welcome(StoreCopy store, Map<StoreCopy, Cause> changes, Map<String, StoreCopy> before) {
        return before.containsKey(store.store())
                ? Uni.createFrom().voidItem()
                : inTurn(
                        listeners.stream().toList(),
                        listener -> listener.known(store, Objects.requireNonNull(changes.get(store))));
    }

    private static <T> Uni<Void> inTurn(Collection<T> all, Function<? super T, Uni<? extends Void>> step) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(step)
                .onItem()
                .ignoreAsUni();
    }
}
