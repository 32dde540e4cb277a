package dev.estela.orders.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.estela.chassis.event.Cause;
import dev.estela.chassis.security.OfStore;
import dev.estela.orders.order.OrderFacts;
import dev.estela.orders.order.OrderPicture;

/**
 * An order as it leaves over HTTP.
 *
 * @param cause the event with which its status began
 */
public record OrderView(@JsonUnwrapped OrderPicture order, long version, Cause cause) implements OfStore {
    @Override
    public String store() {
        return order.store();
    }

    static OrderView of(String orderId, long version, OrderFacts facts) {
        OrderPicture picture = facts.picture(orderId).orElseThrow();
        return new OrderView(picture, version, picture.axes().order().cause());
    }
}
