package dev.estela.orders.order;

import java.time.Instant;

/**
 * A customer whose data was erased.
 *
 * @param at orders placed until then say nothing of their customer any more
 */
public record ErasedCustomer(String store, String customerId, Instant at) {

    /** The key of what must be forgotten elsewhere. */
    public String key() {
        return store + "/" + customerId;
    }

    boolean covers(OrderContactChanged contact) {
        return store.equals(contact.store())
                && customerId.equals(contact.customerId())
                && !contact.placedAt().isAfter(at);
    }
}
