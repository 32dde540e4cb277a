package dev.estela.notices.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.notices.fact.ContactCopy;

/** The part of a contact that notices needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ContactEvent(
        String customerId, String store, String name, String email, String phone, String locale, long version) {

    ContactCopy copy() {
        return new ContactCopy(
                ContactCopy.id(store, customerId), version, store, customerId, name, email, phone, locale);
    }
}
