package dev.estela.orders.order;

import dev.estela.chassis.outbox.OutboxEvent;
import dev.estela.orders.fact.Rank;
import dev.estela.orders.fact.Said;
import dev.estela.orders.history.Reason;
import dev.estela.orders.payment.Paid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order of a store. It takes facts in any order and any number of times, and says what changed. */
public final class CustomerOrder {
    private final String orderId;
    private @Nullable String store;
    private OrderFacts facts;
    private Announced announced;
    private long version;

    CustomerOrder(String orderId, @Nullable String store, long version, OrderState state) {
        this.orderId = orderId;
        this.store = store;
        this.version = version;
        this.facts = state.facts();
        this.announced = state.announced();
    }

    static CustomerOrder unknown(String orderId) {
        return new CustomerOrder(orderId, null, 0, OrderState.EMPTY);
    }

    Taken take(OrderFact fact) {
        belongTo(fact.store());
        return switch (fact) {
            case OrderFact.Snapshot snapshot -> snapshot(snapshot);
            case OrderFact.Handed handed ->
                become(facts.plus(handed.told(), handed.from()), handed.from().at());
            case OrderFact.Moved moved -> moved(moved);
        };
    }

    private void belongTo(@Nullable String named) {
        if (named != null && store != null && !named.equals(store)) {
            throw new OtherStoreException(orderId);
        }
        store = store == null ? named : store;
    }

    private Taken snapshot(OrderFact.Snapshot snapshot) {
        OrderContent before = facts.content();
        OrderFacts news = facts.plus(snapshot.told(), snapshot.from());
        OrderContent after = Objects.requireNonNull(news.content());
        boolean newest = after.rank().equals(snapshot.from().rank());
        boolean contact = before == null || !before.contact().equals(after.contact());
        Taken taken = become(news, snapshot.from().at(), before != null && contact);
        if (contact) {
            List<OutboxEvent> events = new ArrayList<>(taken.events());
            events.add(OrderContactChanged.of(snapshot.told(), version));
            return new Taken(events, taken.changes(), null);
        }
        return newest || taken.reason() == null ? taken : Taken.nothing(Reason.OLDER);
    }

    private Taken moved(OrderFact.Moved moved) {
        var cause = moved.from().cause();
        Said phase = new Said(
                Rank.of(moved.version()), moved.phase().value(), moved.from().at(), cause.eventId(), cause.type());
        return become(
                facts.plus(moved.shipmentId(), moved.carrier(), moved.trackingNumber(), phase),
                moved.from().at());
    }

    private Taken become(OrderFacts news, Instant at) {
        return become(news, at, false);
    }

    private Taken become(OrderFacts news, Instant at, boolean contact) {
        Optional<OrderPicture> before = picture();
        facts = news;
        Optional<OrderPicture> after = picture();
        if (after.isEmpty()) {
            return Taken.nothing(Reason.WAITING);
        }
        List<String> changes = changes(before, after.get(), contact);
        if (before.isPresent() && changes.isEmpty()) {
            return Taken.nothing(Reason.SAME);
        }
        var comparison = new Comparison(after.get(), paid(), at, announced, version);
        comparison.of(before, changes);
        announced = comparison.announced();
        version = comparison.version();
        return new Taken(List.copyOf(comparison.events()), changes, null);
    }

    private static List<String> changes(Optional<OrderPicture> before, OrderPicture after, boolean contact) {
        List<String> changes = new ArrayList<>();
        before.ifPresent(known -> changes.addAll(OrderChanges.between(known, after)));
        if (contact) {
            changes.add(OrderChanges.CONTACT);
        }
        return changes;
    }

    private Paid paid() {
        return Objects.requireNonNull(facts.content()).paid();
    }

    Optional<OrderPicture> picture() {
        return facts.picture(orderId);
    }

    String orderId() {
        return orderId;
    }

    @Nullable
    String store() {
        return store;
    }

    long version() {
        return version;
    }

    OrderState state() {
        return new OrderState(facts, announced);
    }
}
