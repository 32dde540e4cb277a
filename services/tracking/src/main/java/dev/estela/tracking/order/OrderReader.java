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
import java.util.stream.Stream;
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
        boolean complete = Stream.of(
                        order.orderId(), order.store(), order.customerId(), order.placedAt(), order.updatedAt())
                .allMatch(value -> value != null);
        if (!complete) {
            throw new PoisonException(
                    "invalid-payload", "An order needs orderId, store, customerId, placedAt and updatedAt");
        }
        OrderState.Promise promise = order.promise();
        OrderState.Destination destination = order.destination();
        return new OrderSnapshot(
                order.orderId(),
                order.store(),
                order.customerId(),
                order.version(),
                exact(order.placedAt()),
                exact(order.updatedAt()),
                cancelledAt(order),
                "completed".equals(order.status()) ? exact(order.updatedAt()) : null,
                destination == null ? null : destination.country(),
                destination == null ? null : destination.region(),
                promise == null ? null : exact(promise.shipBy()),
                promise == null ? null : exact(promise.deliverBy()),
                lines(order.lines()),
                fulfilments(order),
                event.cause());
    }

    private static @Nullable Instant cancelledAt(OrderState order) {
        if (!"cancelled".equals(order.status())) {
            return null;
        }
        return exact(order.cancelledAt() == null ? order.updatedAt() : order.cancelledAt());
    }

    private static List<Fulfilment> fulfilments(OrderState order) {
        return order.fulfilments() == null
                ? List.of()
                : order.fulfilments().stream()
                        .filter(parcel -> parcel.carrier() != null && parcel.trackingNumber() != null)
                        .map(parcel -> fulfilment(order, parcel))
                        .toList();
    }

    private static Fulfilment fulfilment(OrderState order, OrderState.Fulfilment parcel) {
        return new Fulfilment(
                parcel.fulfilmentId(),
                parcel.carrier(),
                parcel.service(),
                parcel.trackingNumber(),
                exact(parcel.shippedAt()),
                exact(order.updatedAt()),
                exact(parcel.deliverBy()),
                lines(parcel.lines()));
    }

    private static List<Line> lines(@Nullable List<OrderState.Line> lines) {
        return lines == null
                ? List.of()
                : lines.stream()
                        .map(line -> new Line(line.lineId(), line.quantity()))
                        .toList();
    }

    /** As exact as the database keeps it. */
    private static @Nullable Instant exact(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
    }
}
