package dev.estela.tracking.incident;

/** One sentence in the languages that are complete. */
public record Words(String es, String en) {}
