package dev.estela.orders.store;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.outbox.Outgoing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Puts and finds stores. The caller has opened the transaction. */
@ApplicationScoped
public class StoreService {
    private final StoreRepository stores;
    private final Outbox outbox;
    private final StoresConfig config;
    private final Clock clock;
    /** Stores are never removed, so what was seen once need not be asked for again. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    StoreService(StoreRepository stores, Outbox outbox, StoresConfig config, Clock clock) {
        this.stores = stores;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** @param ifVersion the version the caller read, null when it does not matter */
    public Uni<KeptStore> put(Store store, @Nullable Long ifVersion) {
        return stores.lock(store.store()).chain(known -> put(store, known, ifVersion));
    }

    public Uni<Optional<KeptStore>> find(String store) {
        return stores.find(store);
    }

    public Uni<List<KeptStore>> page(String after, int limit) {
        return stores.page(after, limit);
    }

    /** Of these stores, those whose events are refused. */
    public Uni<Set<String>> refused(Collection<String> named) {
        return unknown(named).map(unknown -> {
            unknown.removeIf(store -> config.autoRegister() && StoreId.isValid(store));
            return unknown;
        });
    }

    /** Registers those that may be, and fails for the others. */
    public Uni<Void> require(Collection<String> named, Cause cause) {
        return refused(named)
                .chain(refused -> refused.isEmpty()
                        ? unknown(named).chain(unknown -> register(unknown, cause))
                        : Uni.createFrom()
                                .failure(new UnknownStoreException(
                                        refused.iterator().next())));
    }

    private Uni<Set<String>> unknown(Collection<String> named) {
        Set<String> unknown = new HashSet<>(named);
        unknown.removeAll(seen);
        if (unknown.isEmpty()) {
            return Uni.createFrom().item(unknown);
        }
        return stores.known(unknown).map(known -> {
            seen.addAll(known);
            unknown.removeAll(Set.copyOf(known));
            return unknown;
        });
    }

    private Uni<Void> register(Set<String> unknown, Cause cause) {
        if (unknown.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return stores.create(unknown.stream().map(Store::withDefaults).toList())
                .map(created -> created.stream()
                        .map(store -> new Outgoing(changed(Store.withDefaults(store), 1), cause))
                        .toList())
                .chain(outbox::addAll);
    }

    private Uni<KeptStore> put(Store store, Optional<KeptStore> known, @Nullable Long ifVersion) {
        long version = known.map(KeptStore::version).orElse(0L);
        if (ifVersion != null && ifVersion != version) {
            return Uni.createFrom().failure(new StaleStoreException(store.store(), version));
        }
        if (known.map(kept -> kept.shop().equals(store)).orElse(false)) {
            return Uni.createFrom().item(known.get());
        }
        return write(store, version)
                .chain(() -> outbox.add(changed(store, version + 1), Cause.request("put-store")))
                .replaceWith(new KeptStore(store, version + 1));
    }

    /** Two first puts at once: the later one finds the row made, and is told to read it. */
    private Uni<Void> write(Store store, long version) {
        if (version > 0) {
            return stores.replace(store);
        }
        return stores.create(List.of(store))
                .chain(created -> created.isEmpty()
                        ? Uni.createFrom().failure(new StaleStoreException(store.store(), 1))
                        : Uni.createFrom().voidItem());
    }

    private StoreChanged changed(Store store, long version) {
        return new StoreChanged(store, version, clock.instant());
    }
}
