package dev.estela.customers.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** The part of the store event that customers needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoreChanged(
        String store, @Nullable String zone, @Nullable String country, long version) {
    static final String TYPE = "dev.estela.store.changed.v1";

    StoreChanged {
        requireNonNull(store, "store");
    }

    StoreCopy copy() {
        return new StoreCopy(store, zone == null ? "UTC" : zone, country == null ? "ES" : country, version);
    }
}
