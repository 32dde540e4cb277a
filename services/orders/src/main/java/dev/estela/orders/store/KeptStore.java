package dev.estela.orders.store;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.estela.chassis.security.OfStore;

/** A store and how often it was changed. */
public record KeptStore(@JsonUnwrapped Store shop, long version) implements OfStore {
    @Override
    public String store() {
        return shop.store();
    }
}
