package dev.estela.surveys.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** The part of a contact's event that surveys needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ContactChanged(
        String customerId,
        String store,
        String personId,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        long version) {
    static final String TYPE = "dev.estela.contact.changed.v1";

    ContactCopy copy() {
        return new ContactCopy(store, customerId, personId, given(email) || given(phone), locale, version);
    }

    private static boolean given(@Nullable String address) {
        return address != null && !address.isBlank();
    }
}
