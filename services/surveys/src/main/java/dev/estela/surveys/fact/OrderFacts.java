package dev.estela.surveys.fact;

import dev.estela.chassis.event.Cause;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything known that decides about one order's surveys. What follows from it depends on the facts and on the moment asked about, never on the order in
 * which the facts came.
 *
 * @param suppressed whether a segment they belong to is asked nothing
 * @param parcels how many parcels the shop says the order travels in
 * @param shippedWhole true when every line has been handed over
 * @param deliveredAt when the order itself is said to be delivered, with parcels or without
 * @param tickets those that trouble with it opened
 */
public record OrderFacts(
        String orderId,
        String store,
        String customerId,
        String personId,
        boolean addressed,
        boolean doNotSurvey,
        boolean suppressed,
        @Nullable String zone,
        @Nullable String lane,
        @Nullable Instant deliverBy,
        int parcels,
        boolean shippedWhole,
        @Nullable Instant cancelledAt,
        @Nullable Instant returnedAt,
        @Nullable Instant deliveredAt,
        String eventId,
        String eventType,
        List<ShipmentFact> shipments,
        List<TicketFact> tickets) {

    private static final Comparator<ShipmentFact> LAST_TO_ARRIVE = Comparator.comparing(
                    ShipmentFact::deliveredAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ShipmentFact::shipmentId);
    private static final Comparator<TicketFact> LAST_SOLVED = Comparator.comparing(
                    TicketFact::solvedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(TicketFact::ticketId);

    /** A zone nobody knows must not cost the customer their survey. */
    public ZoneId zoneId() {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** What can be asked about such an order at all, now or later. */
    public Set<SurveyKind> questions() {
        return tickets.isEmpty() ? Set.of(SurveyKind.DELIVERY) : EnumSet.allOf(SurveyKind.class);
    }

    /** What there is to ask about: nothing while it has not come about, or no longer holds. */
    public Optional<? extends Occasion> occasion(SurveyKind kind) {
        return switch (kind) {
            case DELIVERY -> delivery();
            case RECOVERY -> recovery();
        };
    }

    /** The delivery of the whole order: nothing until its last parcel has arrived. */
    public Optional<Delivery> delivery() {
        long expected = Math.max(parcels, tracked().count());
        if (expected == 0) {
            return Optional.ofNullable(deliveredAt).map(this::withoutParcels);
        }
        boolean allArrived = tracked().filter(ShipmentFact::delivered).count() >= expected;
        boolean nothingToCome = shippedWhole || deliveredAt != null;
        return allArrived && nothingToCome
                ? tracked().filter(ShipmentFact::delivered).max(LAST_TO_ARRIVE).map(this::delivery)
                : Optional.empty();
    }

    /** The end of its trouble: that of the ticket solved last. One that is opened again takes its solution back. */
    public Optional<Recovery> recovery() {
        return tickets.stream().filter(TicketFact::solved).max(LAST_SOLVED).map(this::recovery);
    }

    /**
     * What stands against asking how the delivery went at this moment. What is dated later has not happened yet. What tracking held against the order itself, before
     * its parcels were handed over, ended when they arrived.
     */
    public Optional<Obstacle> obstacle(Instant at) {
        if (cancelledBeforeItArrived(at)) {
            return Optional.of(new Obstacle(SkipReason.ORDER_CANCELLED, lastEvent()));
        }
        if (happened(returnedAt, at)) {
            return Optional.of(new Obstacle(SkipReason.RETURNED, lastEvent()));
        }
        return shipments.stream()
                .filter(shipment -> shipment.tracked() || delivery().isEmpty())
                .map(shipment -> obstacle(shipment, at))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Obstacle::reason));
    }

    private static @Nullable Obstacle obstacle(ShipmentFact shipment, Instant at) {
        if (happened(shipment.returnedAt(), at)) {
            return new Obstacle(SkipReason.RETURNED, shipment.lastEvent());
        }
        return happened(shipment.incidentSince(), at)
                ? new Obstacle(SkipReason.INCIDENT_OPEN, shipment.lastEvent())
                : null;
    }

    /** Whoever cancels what has arrived has still seen it arrive, and can say whether it came in time. */
    private boolean cancelledBeforeItArrived(Instant at) {
        return happened(cancelledAt, at)
                && delivery()
                        .filter(arrived -> !arrived.at().isAfter(cancelledAt))
                        .isEmpty();
    }

    private static boolean happened(@Nullable Instant fact, Instant at) {
        return fact != null && !fact.isAfter(at);
    }

    private Stream<ShipmentFact> tracked() {
        return shipments.stream().filter(ShipmentFact::tracked);
    }

    private Delivery delivery(ShipmentFact last) {
        return new Delivery(
                Objects.requireNonNull(last.deliveredAt()),
                last.shipmentId(),
                last.carrier(),
                last.service(),
                deliverBy != null ? deliverBy : last.deliverBy(),
                last.deliveredEvent());
    }

    private Recovery recovery(TicketFact ticket) {
        Optional<ShipmentFact> parcel = shipments.stream()
                .filter(shipment -> shipment.shipmentId().equals(ticket.shipmentId()))
                .findFirst();
        return new Recovery(
                Objects.requireNonNull(ticket.solvedAt()),
                ticket.ticketId(),
                ticket.shipmentId(),
                parcel.map(ShipmentFact::carrier).orElse(null),
                parcel.map(ShipmentFact::service).orElse(null),
                deliverBy != null
                        ? deliverBy
                        : parcel.map(ShipmentFact::deliverBy).orElse(null),
                delivery().map(Delivery::at).orElse(null),
                ticket.solvedEvent());
    }

    private Delivery withoutParcels(Instant at) {
        return new Delivery(at, null, null, null, deliverBy, lastEvent());
    }

    private Cause lastEvent() {
        return new Cause(eventId, eventType, null);
    }
}
