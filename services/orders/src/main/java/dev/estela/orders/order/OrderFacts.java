package dev.estela.orders.order;

import dev.estela.orders.fact.Axis;
import dev.estela.orders.fact.Provenance;
import dev.estela.orders.fact.Said;
import dev.estela.orders.fact.Trail;
import dev.estela.orders.fulfilment.Deliveries;
import dev.estela.orders.fulfilment.DeliveryAxis;
import dev.estela.orders.fulfilment.Fulfilment;
import dev.estela.orders.fulfilment.FulfilmentAxis;
import dev.estela.orders.fulfilment.Fulfilments;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything said about an order, merged so that neither the order of arrival nor repetition matters; the picture of the order is computed from it.
 *
 * @param content the newest snapshot, null while only parcels are known
 * @param status what each snapshot said about the order's status
 * @param payment what each snapshot said about the money
 */
public record OrderFacts(
        @Nullable OrderContent content, Trail status, Trail payment, Fulfilments fulfilments, Deliveries deliveries) {
    public static final OrderFacts NONE =
            new OrderFacts(null, Trail.EMPTY, Trail.EMPTY, Fulfilments.NONE, Deliveries.NONE);

    public OrderFacts plus(OrderSnapshot told, Provenance from) {
        OrderContent news = OrderContent.of(told, from.rank());
        return new OrderFacts(
                news.isNewerThan(content) ? news : content,
                status.plus(from.says(news.status(), from.at())),
                payment.plus(from.says(news.paid().value(), paidAt(news))),
                told.fulfilments() == null ? fulfilments : fulfilments.list(told.fulfilments(), from),
                deliveries);
    }

    public OrderFacts plus(Fulfilment told, Provenance from) {
        return new OrderFacts(content, status, payment, fulfilments.hand(told, from), deliveries);
    }

    public OrderFacts plus(String shipmentId, String carrier, String trackingNumber, Said phase) {
        return new OrderFacts(
                content, status, payment, fulfilments, deliveries.plus(shipmentId, carrier, trackingNumber, phase));
    }

    /** The order as it stands; nothing while no snapshot has come. */
    public Optional<OrderPicture> picture(String orderId) {
        return Optional.ofNullable(content)
                .map(known -> OrderPicture.of(orderId, known, axes(known), fulfilments.all()));
    }

    private OrderAxes axes(OrderContent known) {
        Said placed = status.first().orElseThrow();
        Axis fulfilment = FulfilmentAxis.of(quantities(known.lines()), fulfilments, placed);
        boolean complete = fulfilment.value().equals(FulfilmentAxis.ALL);
        return new OrderAxes(
                status.start().orElseThrow().axis(),
                payment.start().orElseThrow().axis(),
                fulfilment,
                DeliveryAxis.of(fulfilments.all(), deliveries, complete, placed),
                new Axis("none", placed.since(), placed.cause()));
    }

    private static Map<String, Integer> quantities(List<OrderLine> lines) {
        Map<String, Integer> quantities = new HashMap<>();
        lines.forEach(line -> quantities.merge(line.lineId(), line.quantity(), Integer::sum));
        return quantities;
    }

    private static Instant paidAt(OrderContent news) {
        return news.paid().at() == null ? news.updatedAt() : news.paid().at();
    }
}
