package dev.estela.surveys.contact;

import org.jspecify.annotations.Nullable;

/** A row of contact_copy. */
record ContactCopy(
        String store,
        String customerId,
        String personId,
        boolean addressed,
        boolean doNotSurvey,
        boolean suppressed,
        @Nullable String locale,
        long version) {

    String key() {
        return store + "/" + customerId;
    }

    static ContactCopy newest(ContactCopy one, ContactCopy other) {
        return other.version > one.version ? other : one;
    }
}
