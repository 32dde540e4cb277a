package dev.estela.orders.order;

import dev.estela.chassis.outbox.Outbox;
import dev.estela.chassis.outbox.OutboxEvent;
import dev.estela.chassis.outbox.Outgoing;
import dev.estela.orders.history.HistoryRepository;
import dev.estela.orders.history.HistoryRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes facts about orders by the batch: one load, changes in memory, one write of each kind. The caller has opened the transaction. */
@ApplicationScoped
public class OrderService {
    private final OrderRepository orders;
    private final HistoryRepository history;
    private final ForgettingService forgetting;
    private final Outbox outbox;
    private final Clock clock;

    OrderService(
            OrderRepository orders,
            HistoryRepository history,
            ForgettingService forgetting,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.history = history;
        this.forgetting = forgetting;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Uni<Void> take(List<OrderFact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return orders.lock(facts.stream().map(OrderFact::orderId).toList()).chain(known -> take(facts, known));
    }

    public Uni<Map<String, String>> storesOf(Collection<String> orderIds) {
        return orders.stores(orderIds);
    }

    private Uni<Void> take(List<OrderFact> facts, Map<String, CustomerOrder> known) {
        List<Outgoing> outgoing = new ArrayList<>();
        List<HistoryRow> came = new ArrayList<>();
        for (OrderFact fact : facts) {
            Taken taken = Objects.requireNonNull(known.get(fact.orderId())).take(fact);
            taken.events()
                    .forEach(event ->
                            outgoing.add(new Outgoing(event, fact.from().cause())));
            if (isHistory(fact, taken)) {
                came.add(row(fact, taken));
            }
        }
        return orders.save(known.values())
                .chain(() -> history.add(came))
                .chain(() -> forgetting.permitted(outgoing))
                .chain(outbox::addAll);
    }

    private HistoryRow row(OrderFact fact, Taken taken) {
        return new HistoryRow(
                fact.orderId(),
                fact.from().cause().eventId(),
                fact.from().cause().type(),
                fact.from().at(),
                clock.instant(),
                taken.changes(),
                taken.events().stream().map(OutboxEvent::type).toList(),
                taken.reason());
    }

    /** Every scan of a parcel makes an event; those that leave the order as it was are the tracking service's story, not the order's. */
    private static boolean isHistory(OrderFact fact, Taken taken) {
        return !(fact instanceof OrderFact.Moved) || taken.reason() == null;
    }
}
