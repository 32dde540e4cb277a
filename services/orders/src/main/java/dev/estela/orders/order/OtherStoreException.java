package dev.estela.orders.order;

import dev.estela.chassis.event.PoisonException;

/** A fact names an order that belongs to another store. */
public class OtherStoreException extends PoisonException {
    OtherStoreException(String orderId) {
        super("other-store", "/store: order " + orderId + " belongs to another store");
    }
}
