package dev.estela.tickets.shelf;

import org.jspecify.annotations.Nullable;

/** What is written down once to be used again. */
public interface ShelfItem {
    String id();

    /** Whose it is; all stores' where there is none. */
    @Nullable
    String store();

    String title();
}
