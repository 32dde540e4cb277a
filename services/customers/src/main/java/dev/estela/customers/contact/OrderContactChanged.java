package dev.estela.customers.contact;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.customers.identity.Emails;
import dev.estela.customers.identity.Phones;
import dev.estela.customers.search.BuyerSaid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The part of the order-contact event that customers needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderContactChanged(
        String orderId,
        String store,
        String customerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable Address shippingAddress,
        Instant placedAt,
        long version) {
    static final String TYPE = "dev.estela.order-contact.changed.v1";

    OrderContactChanged {
        requireNonNull(orderId, "orderId");
        requireNonNull(store, "store");
        requireNonNull(customerId, "customerId");
        requireNonNull(placedAt, "placedAt");
    }

    CustomerKey customer() {
        return new CustomerKey(store, customerId);
    }

    /** The same with nothing personal in it. */
    OrderContactChanged withoutPerson() {
        return new OrderContactChanged(orderId, store, customerId, null, null, null, null, null, placedAt, version);
    }

    boolean tellsAnything() {
        return !equals(withoutPerson());
    }

    OrderContact normalised(@Nullable String country) {
        return new OrderContact(
                orderId,
                store,
                customerId,
                version,
                placedAt,
                blankToNull(name),
                Emails.normalise(email),
                Phones.normalise(phone, country),
                blankToNull(phone),
                blankToNull(locale));
    }

    /** What the search needs. */
    BuyerSaid said(@Nullable String country) {
        OrderContact order = normalised(country);
        return new BuyerSaid(
                orderId,
                store,
                customerId,
                version,
                placedAt,
                blankToNull(name),
                shippingAddress == null ? null : blankToNull(shippingAddress.name()),
                order.email(),
                order.phone(),
                order.phoneGiven(),
                shippingAddress == null ? null : blankToNull(shippingAddress.city()),
                shippingAddress == null ? null : blankToNull(shippingAddress.postalCode()));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Address(
            @Nullable String name,
            @Nullable String city,
            @Nullable String postalCode) {}
}
