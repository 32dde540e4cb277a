package dev.estela.tickets.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** The part of a contact that tickets needs: whom an answer goes to. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContactCopy(
        String store,
        String customerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        long version) {

    String key() {
        return store + "/" + customerId;
    }

    static ContactCopy newest(ContactCopy one, ContactCopy other) {
        return other.version > one.version ? other : one;
    }
}
