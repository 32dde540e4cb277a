package dev.estela.tracking.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** The part of a store's event that tracking needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoreChanged(
        @Nullable String store,
        @Nullable String zone,
        @Nullable String country,
        long version) {
    static final String TYPE = "dev.estela.store.changed.v1";
}
