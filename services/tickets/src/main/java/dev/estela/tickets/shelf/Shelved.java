package dev.estela.tickets.shelf;

import java.time.Instant;

/** An item as it stands, and who has changed it last. */
public record Shelved<T extends ShelfItem>(T item, long version, Instant changedAt, String changedBy) {}
