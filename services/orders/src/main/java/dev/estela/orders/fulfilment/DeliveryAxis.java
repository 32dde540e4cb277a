package dev.estela.orders.fulfilment;

import dev.estela.orders.fact.Axis;
import dev.estela.orders.fact.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How far the parcels of an order got together. Bad news comes first: one lost parcel makes the order one with a lost parcel, until something arrives. */
public final class DeliveryAxis {
    public static final String ALL = "delivered";
    public static final String PART = "partially_delivered";
    private static final List<DeliveryPhase> LOUDEST_FIRST =
            List.of(DeliveryPhase.LOST, DeliveryPhase.RETURNING, DeliveryPhase.IN_DELIVERY, DeliveryPhase.RETURNED);

    private DeliveryAxis() {}

    /**
     * @param complete whether everything ordered is in parcels: an order is not delivered while some of it has not left
     * @param placed where the axis stands before the first parcel moves
     */
    public static Axis of(List<Fulfilment> fulfilments, Deliveries deliveries, boolean complete, Said placed) {
        List<Said> phases = fulfilments.stream()
                .map(deliveries::phase)
                .flatMap(Optional::stream)
                .toList();
        List<Said> arrived = with(phases, DeliveryPhase.DELIVERED);
        if (!arrived.isEmpty()) {
            boolean all = complete && arrived.size() == fulfilments.size();
            Said decisive = all ? last(arrived) : earliest(arrived);
            return new Axis(all ? ALL : PART, decisive.since(), decisive.cause());
        }
        return LOUDEST_FIRST.stream()
                .map(phase -> with(phases, phase))
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .map(said -> earliest(said).axis())
                .orElse(new Axis(DeliveryPhase.NOT_DELIVERED.value(), placed.since(), placed.cause()));
    }

    private static List<Said> with(List<Said> phases, DeliveryPhase phase) {
        return phases.stream()
                .filter(said -> said.value().equals(phase.value()))
                .toList();
    }

    private static Said earliest(List<Said> said) {
        return said.stream().min(BY_TIME).orElseThrow();
    }

    private static Said last(List<Said> said) {
        return said.stream().max(BY_TIME).orElseThrow();
    }

    private static final Comparator<Said> BY_TIME =
            Comparator.comparing(Said::since).thenComparing(Said::eventId);
}
