package dev.estela.customers.store;

import dev.estela.chassis.event.Cause;
import io.smallrye.mutiny.Uni;

/** Whoever waits for a store to be known; called in the transaction that learns of it. */
public interface StoreListener {
    Uni<Void> known(StoreCopy store, Cause cause);
}
