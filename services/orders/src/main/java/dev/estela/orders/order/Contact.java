package dev.estela.orders.order;

import org.jspecify.annotations.Nullable;

/** The personal part of an order. It passes through to {@code estela.order-contact}; only its fingerprint is kept. */
record Contact(
        String customerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable Address shippingAddress) {

    static Contact of(OrderSnapshot snapshot) {
        var customer = snapshot.customer();
        return new Contact(
                customer.customerId(),
                customer.name(),
                customer.email(),
                customer.phone(),
                customer.locale(),
                snapshot.shippingAddress());
    }
}
