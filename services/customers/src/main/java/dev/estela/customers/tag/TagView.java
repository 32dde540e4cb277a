package dev.estela.customers.tag;

import dev.estela.chassis.security.OfStore;

/** A tag that somebody of a store has. */
public record TagView(String tag, String store) implements OfStore {}
