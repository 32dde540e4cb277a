package dev.estela.tickets.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a store's event that tickets needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoreChanged(
        String store,
        @Nullable String name,
        @Nullable String zone,
        @Nullable String country,
        @Nullable String currency,
        @Nullable List<String> languages,
        @Nullable Sender sender,
        long version) {
    static final String TYPE = "dev.estela.store.changed.v1";

    StoreCopy copy() {
        return new StoreCopy(
                store,
                name == null ? store : name,
                zone == null ? "UTC" : zone,
                country,
                currency,
                languages == null || languages.isEmpty() ? List.of("es", "en") : languages,
                sender == null ? null : sender.email(),
                version);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sender(@Nullable String email) {}
}
