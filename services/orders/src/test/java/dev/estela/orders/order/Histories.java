package dev.estela.orders.order;

import dev.estela.orders.fulfilment.DeliveryPhase;
import dev.estela.orders.fulfilment.Fulfilment;
import dev.estela.orders.payment.PaymentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/**
 * What shops and carriers can say about an order of two trains: snapshots that correct each other, also within one second, a change of mind after the
 * delivery, parcels told before their order, split ones, one number for two of them. Hours are counted from when the order was placed.
 */
final class Histories implements ArbitrarySupplier<History> {
    private static final int HOURS = 12;

    @Override
    public Arbitrary<History> get() {
        return Combinators.combine(snapshots(), handed(), moved()).flatAs((snapshots, handed, moved) -> {
            List<OrderFact> facts = new ArrayList<>(snapshots);
            facts.addAll(handed);
            facts.addAll(moved);
            return ways(facts);
        });
    }

    private static Arbitrary<History> ways(List<OrderFact> facts) {
        return Arbitraries.of(facts)
                .list()
                .ofMaxSize(4)
                .flatMap(twice -> Arbitraries.shuffle(joined(facts, twice)))
                .map(came -> new History(facts, came));
    }

    private static List<OrderFact> joined(List<OrderFact> facts, List<OrderFact> twice) {
        List<OrderFact> all = new ArrayList<>(facts);
        all.addAll(twice);
        return all;
    }

    // --- what the shop says of the whole order

    private static Arbitrary<List<OrderFact>> snapshots() {
        return Combinators.combine(
                        hours(),
                        Arbitraries.of("open", "cancelled", "completed"),
                        Arbitraries.of(PaymentStatus.class).injectNull(0.2),
                        hours().injectNull(0.5),
                        parcels().list().ofMaxSize(2).injectNull(0.5),
                        Arbitraries.of("Ana Ruiz", "Ana R."))
                .as(Histories::snapshot)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(Histories::numbered);
    }

    private static Told.Order snapshot(
            int hour, String status, PaymentStatus paid, Integer promised, List<Fulfilment> parcels, String name) {
        Told.Order order = Told.order().updated(time(hour)).status(status).name(name);
        order = paid == null ? order : order.paid(paid);
        order = promised == null ? order : order.promised(time(100 + promised));
        return parcels == null ? order : order.parcels(parcels.toArray(Fulfilment[]::new));
    }

    private static List<OrderFact> numbered(List<Told.Order> orders) {
        List<OrderFact> facts = new ArrayList<>();
        orders.forEach(order -> facts.add(Told.snapshot("shop-" + facts.size(), order.snapshot())));
        return facts;
    }

    // --- what the shop says of single parcels

    private static Arbitrary<List<OrderFact>> handed() {
        return Combinators.combine(hours(), parcels())
                .as(Handing::new)
                .list()
                .ofMaxSize(3)
                .map(handings -> {
                    List<OrderFact> facts = new ArrayList<>();
                    handings.forEach(
                            one -> facts.add(Told.handed("handed-" + facts.size(), time(one.hour()), one.parcel())));
                    return facts;
                });
    }

    private static Arbitrary<Fulfilment> parcels() {
        return Combinators.combine(
                        Arbitraries.of("f-1", "f-2"),
                        Arbitraries.of("PQ1", "PQ2"),
                        Arbitraries.integers().between(1, 2))
                .as(Told::parcel);
    }

    private record Handing(int hour, Fulfilment parcel) {}

    // --- what tracking says of parcels: each numbers its own changes

    private static Arbitrary<List<OrderFact>> moved() {
        return Combinators.combine(Arbitraries.of("PQ1", "PQ2"), Arbitraries.of(DeliveryPhase.class), hours())
                .as(Move::new)
                .list()
                .ofMaxSize(5)
                .map(moves -> {
                    List<OrderFact> facts = new ArrayList<>();
                    moves.forEach(one -> facts.add(Told.moved(
                            "moved-" + facts.size(), one.number(), facts.size() + 1, one.phase(), time(one.hour()))));
                    return facts;
                });
    }

    private record Move(String number, DeliveryPhase phase, int hour) {}

    private static Arbitrary<Integer> hours() {
        return Arbitraries.integers().between(0, HOURS);
    }

    private static String time(int hour) {
        Instant time = Told.PLACED.plus(Duration.ofHours(hour));
        return time.toString();
    }
}
