package dev.estela.notices.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.notices.fact.StoreCopy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a store that notices needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoreEvent(
        String store,
        @Nullable String name,
        @Nullable String zone,
        @Nullable List<String> languages,
        @Nullable QuietHours quietHours,
        @Nullable Sender sender,
        long version) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record QuietHours(String from, String to) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sender(@Nullable String name, @Nullable String email) {}

    StoreCopy copy() {
        StoreCopy usual = StoreCopy.unknown(store);
        return new StoreCopy(
                store,
                version,
                name == null ? usual.name() : name,
                zone == null ? usual.zone() : zone,
                languages == null || languages.isEmpty() ? usual.languages() : languages,
                quietHours == null ? usual.quietFrom() : quietHours.from(),
                quietHours == null ? usual.quietTo() : quietHours.to(),
                sender == null || sender.name() == null ? usual.senderName() : sender.name(),
                sender == null || sender.email() == null ? usual.senderEmail() : sender.email());
    }
}
