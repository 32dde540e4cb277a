package dev.estela.orders.erasure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.orders.order.ErasedCustomer;
import java.time.Instant;

/** The part of the request that orders needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ErasureRequested(String customerId, String store, Instant erasedAt) {
    static final String TYPE = "dev.estela.customer.erasure-requested.v1";

    ErasureRequested {
        requireNonNull(customerId, "customerId");
        requireNonNull(store, "store");
        requireNonNull(erasedAt, "erasedAt");
    }

    ErasedCustomer customer() {
        return new ErasedCustomer(store, customerId, erasedAt);
    }
}
