package dev.estela.orders.store;

import dev.estela.chassis.event.PoisonException;

/** An event names a store that nobody has registered. */
public class UnknownStoreException extends PoisonException {
    UnknownStoreException(String store) {
        super("unknown-store", "/store: there is no store " + store);
    }
}
