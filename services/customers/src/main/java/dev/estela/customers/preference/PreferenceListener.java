package dev.estela.customers.preference;

import dev.estela.chassis.event.Cause;
import dev.estela.customers.identity.KnownPerson;
import io.smallrye.mutiny.Uni;

/** Told when somebody wishes something else. */
public interface PreferenceListener {
    /** In the transaction that keeps the wish; nobody else changes the contacts of its store meanwhile. */
    Uni<Void> changed(KnownPerson person, Cause cause);
}
