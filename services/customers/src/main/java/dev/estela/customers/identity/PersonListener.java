package dev.estela.customers.identity;

import io.smallrye.mutiny.Uni;

/** Keeps something about people, and lets it go when one of them is forgotten. */
public interface PersonListener {
    /** In the transaction that forgets them. */
    Uni<Void> forgotten(String personId);
}
