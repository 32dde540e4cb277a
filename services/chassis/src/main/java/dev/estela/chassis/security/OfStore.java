package dev.estela.chassis.security;

import org.jspecify.annotations.Nullable;

/** A view of something that belongs to a store: a caller who is bound to others never gets it. */
public interface OfStore {
    /** Absent where it is not known; then only callers who are bound to none see it. */
    @Nullable
    String store();
}
