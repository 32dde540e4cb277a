package dev.estela.notices.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.notices.fact.ContactCopy;
import dev.estela.notices.fact.Suppression;
import dev.estela.notices.fact.Wishes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a contact that notices needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ContactEvent(
        String customerId,
        String store,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable Wishes preferences,
        @Nullable List<Suppression> segments,
        long version) {

    ContactCopy copy() {
        return new ContactCopy(
                ContactCopy.id(store, customerId),
                version,
                store,
                customerId,
                name,
                email,
                phone,
                locale,
                preferences,
                segments);
    }
}
