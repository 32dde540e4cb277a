package dev.estela.customers.note;

import dev.estela.chassis.security.OfStore;
import java.time.Instant;
import java.util.UUID;

/** A note about a person, for agents only. */
public record NoteView(
        UUID noteId,
        String personId,
        String store,
        String text,
        String author,
        Instant at,
        Instant changedAt,
        long version)
        implements OfStore {}
