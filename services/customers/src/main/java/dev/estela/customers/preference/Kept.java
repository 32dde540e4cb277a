package dev.estela.customers.preference;

import dev.estela.customers.identity.KnownPerson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of preference. */
record Kept(
        Preferences wishes,
        long version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {
    static final Kept NOTHING = new Kept(Preferences.NONE, 0, null, null);

    Kept after(Preferences next, Instant now, String by) {
        return new Kept(next, version + 1, now, by);
    }

    PreferencesView view(KnownPerson person) {
        return new PreferencesView(
                person.personId(),
                person.store(),
                wishes.channel(),
                wishes.language(),
                wishes.quietFrom(),
                wishes.quietTo(),
                wishes.unwanted(),
                wishes.doNotSurvey(),
                version,
                changedAt,
                changedBy);
    }
}
