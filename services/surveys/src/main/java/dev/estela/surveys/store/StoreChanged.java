package dev.estela.surveys.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a store's event that surveys needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoreChanged(
        String store,
        @Nullable String name,
        @Nullable String zone,
        @Nullable List<String> languages,
        long version) {
    static final String TYPE = "dev.estela.store.changed.v1";

    StoreChanged {
        name = name == null ? store : name;
        zone = zone == null ? "UTC" : zone;
        languages = languages == null ? List.of("es", "en") : languages;
    }

    static StoreChanged newest(StoreChanged one, StoreChanged other) {
        return other.version > one.version ? other : one;
    }
}
