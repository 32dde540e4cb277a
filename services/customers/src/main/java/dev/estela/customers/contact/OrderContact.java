package dev.estela.customers.contact;

import dev.estela.customers.identity.Acquaintance;
import dev.estela.customers.identity.Phones;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The personal part of one order, normalised.
 *
 * @param phone E.164, absent where the number given cannot be read
 * @param phoneGiven as the shop sent it
 */
record OrderContact(
        String orderId,
        String store,
        String customerId,
        long version,
        Instant placedAt,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String phoneGiven,
        @Nullable String locale) {

    /** What is true now comes from the order placed last, whatever arrived last. */
    static final Comparator<OrderContact> NEWEST_FIRST = Comparator.comparing(OrderContact::placedAt)
            .thenComparing(OrderContact::version)
            .thenComparing(OrderContact::orderId)
            .reversed();

    CustomerKey customer() {
        return new CustomerKey(store, customerId);
    }

    Acquaintance acquaintance() {
        return new Acquaintance(store, customerId, email, phone, orderId, placedAt);
    }

    OrderContact erased() {
        return new OrderContact(orderId, store, customerId, version, placedAt, null, null, null, null, null);
    }

    OrderContact readPhoneIn(String country) {
        String read = Phones.normalise(phoneGiven, country);
        return new OrderContact(orderId, store, customerId, version, placedAt, name, email, read, phoneGiven, locale);
    }
}
