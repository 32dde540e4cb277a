package dev.estela.tracking.order;

import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.PoisonException;
import dev.estela.chassis.json.Json;
import dev.estela.tracking.shipment.Fulfilment;
import dev.estela.tracking.shipment.Line;
import dev.estela.tracking.shipment.OrderSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns an order's event into what tracking needs of it. */
@ApplicationScoped
class OrderReader {
    private final Json json;

    OrderReader(Json json) {
        this.json = json;
    }

    OrderSnapshot read(Event event) {
        OrderState order = json.read(event.payload(), OrderState.class);
        Instant updatedAt = exact(needed(order.updatedAt()));
        OrderState.Promise promise = order.promise();
        OrderState.Destination destination = order.destination();
        return new OrderSnapshot(
                needed(order.orderId()),
                needed(order.store()),
                needed(order.customerId()),
                order.version(),
                exact(needed(order.placedAt())),
                updatedAt,
                cancelledAt(order, updatedAt),
                "completed".equals(order.status()) ? updatedAt : null,
                destination == null ? null : destination.country(),
                destination == null ? null : destination.region(),
                promise == null ? null : exactIfSaid(promise.shipBy()),
                promise == null ? null : exactIfSaid(promise.deliverBy()),
                lines(order.lines()),
                fulfilments(order, updatedAt),
                event.cause());
    }

    private static <T> T needed(@Nullable T value) {
        if (value == null) {
            throw new PoisonException(
                    "invalid-payload", "An order needs orderId, store, customerId, placedAt and updatedAt");
        }
        return value;
    }

    private static @Nullable Instant cancelledAt(OrderState order, Instant updatedAt) {
        if (!"cancelled".equals(order.status())) {
            return null;
        }
        return order.cancelledAt() == null ? updatedAt : exact(order.cancelledAt());
    }

    private static List<Fulfilment> fulfilments(OrderState order, Instant updatedAt) {
        return order.fulfilments() == null
                ? List.of()
                : order.fulfilments().stream()
                        .flatMap(parcel -> fulfilment(parcel, updatedAt).stream())
                        .toList();
    }

    /** What was sent without a number cannot be watched. */
    private static Optional<Fulfilment> fulfilment(OrderState.Fulfilment parcel, Instant seenAt) {
        String carrier = parcel.carrier();
        String number = parcel.trackingNumber();
        if (carrier == null || number == null) {
            return Optional.empty();
        }
        return Optional.of(new Fulfilment(
                parcel.fulfilmentId(),
                carrier,
                parcel.service(),
                number,
                exactIfSaid(parcel.shippedAt()),
                seenAt,
                exactIfSaid(parcel.deliverBy()),
                lines(parcel.lines())));
    }

    private static List<Line> lines(@Nullable List<OrderState.Line> lines) {
        return lines == null
                ? List.of()
                : lines.stream()
                        .map(line -> new Line(line.lineId(), line.quantity()))
                        .toList();
    }

    /** As exact as the database keeps it. */
    private static Instant exact(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant exactIfSaid(@Nullable Instant moment) {
        return moment == null ? null : exact(moment);
    }
}
