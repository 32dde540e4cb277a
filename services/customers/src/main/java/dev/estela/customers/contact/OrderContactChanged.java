package dev.estela.customers.contact;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.customers.identity.Emails;
import dev.estela.customers.identity.Phones;
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
        Instant placedAt,
        long version) {
    static final String TYPE = "dev.estela.order-contact.changed.v1";

    OrderContactChanged {
        requireNonNull(orderId, "orderId");
        requireNonNull(store, "store");
        requireNonNull(customerId, "customerId");
        requireNonNull(placedAt, "placedAt");
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

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
