package dev.estela.orders.intake;

import dev.estela.orders.inbound.Fault;
import dev.estela.orders.order.OrderService;
import dev.estela.orders.store.StoreService;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Whether events belong to stores we know, and orders to the store that had them first. Asks the database twice for a whole batch, in a session of its own. */
@ApplicationScoped
public class StoreCheckService {
    private final StoreService stores;
    private final OrderService orders;

    StoreCheckService(StoreService stores, OrderService orders) {
        this.stores = stores;
        this.orders = orders;
    }

    void check(List<InboundEvent> events, List<Fault> faults) {
        Known known = known(events);
        Map<String, String> storeOf = new HashMap<>(known.storeOf());
        for (InboundEvent event : events) {
            String store = event.store();
            if (store == null) {
                continue;
            }
            if (known.refused().contains(store)) {
                faults.add(event.storeFault("there is no such store"));
            } else if (event.type().isAboutAnOrder() && !store.equals(storeOf.merge(event.key(), store, (a, b) -> a))) {
                faults.add(new Fault(event.pointer() + "/data/orderId", "belongs to another store"));
            }
        }
    }

    private Known known(List<InboundEvent> events) {
        Set<String> named = events.stream()
                .map(InboundEvent::store)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> ids = events.stream()
                .filter(event -> event.type().isAboutAnOrder())
                .map(InboundEvent::key)
                .collect(Collectors.toSet());
        return await(() -> stores.refused(named)
                .chain(refused -> orders.storesOf(ids).map(storeOf -> new Known(refused, storeOf))));
    }

    private static <T> T await(Supplier<Uni<T>> question) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(question));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private record Known(Set<String> refused, Map<String, String> storeOf) {}
}
