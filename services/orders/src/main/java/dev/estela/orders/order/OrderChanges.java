package dev.estela.orders.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Names what differs between two pictures of an order. {@code updatedAt} alone is no change, nor is a corrected since or cause of an axis. */
final class OrderChanges {
    static final String STATUS = "status";
    static final String CANCELLED_AT = "cancelledAt";
    static final String CANCEL_REASON = "cancelReason";
    static final String PAYMENT = "payment";
    static final String FULFILMENTS = "fulfilments";
    static final String FULFILMENT = "fulfilment";
    static final String DELIVERY = "delivery";
    static final String CONTACT = "contact";

    private static final List<Field> FIELDS = List.of(
            new Field("number", OrderPicture::number),
            new Field("customerId", OrderPicture::customerId),
            new Field("placedAt", OrderPicture::placedAt),
            new Field(STATUS, OrderPicture::status),
            new Field(CANCELLED_AT, OrderPicture::cancelledAt),
            new Field(CANCEL_REASON, OrderPicture::cancelReason),
            new Field("currency", OrderPicture::currency),
            new Field("total", OrderPicture::total),
            new Field("locale", OrderPicture::locale),
            new Field("destination", OrderPicture::destination),
            new Field("promise", OrderPicture::promise),
            new Field("lines", OrderPicture::lines),
            new Field(FULFILMENTS, OrderPicture::fulfilments),
            new Field(PAYMENT, picture -> picture.axes().payment().value()),
            new Field(FULFILMENT, picture -> picture.axes().fulfilment().value()),
            new Field(DELIVERY, picture -> picture.axes().delivery().value()));

    private OrderChanges() {}

    static List<String> between(OrderPicture before, OrderPicture after) {
        List<String> names = new ArrayList<>();
        for (Field field : FIELDS) {
            if (!Objects.equals(field.of().apply(before), field.of().apply(after))) {
                names.add(field.name());
            }
        }
        return names;
    }

    private record Field(String name, Function<OrderPicture, Object> of) {}
}
