package dev.estela.tickets.shelf;

/**
 * Where all items of a kind stand.
 *
 * @param name of the kind, as callers know it
 * @param table with the columns {@code id, store, title, document, version, changed_at, changed_by}
 * @param searched in which words are looked for: an expression over its columns
 */
public record Shelf<T extends ShelfItem>(String name, String table, Class<T> type, String searched) {}
