package dev.estela.tracking.erasure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The part of the request that tracking needs: what carriers wrote until now is meant. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ErasureRequested(String customerId, String store) {
    static final String TYPE = "dev.estela.customer.erasure-requested.v1";

    ErasureRequested {
        requireNonNull(customerId, "customerId");
        requireNonNull(store, "store");
    }

    String key() {
        return store + "/" + customerId;
    }
}
