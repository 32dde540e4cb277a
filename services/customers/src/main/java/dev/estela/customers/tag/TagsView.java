package dev.estela.customers.tag;

import dev.estela.chassis.security.OfStore;
import java.util.List;

/** Every tag of a person, sorted. */
public record TagsView(String personId, String store, List<String> tags) implements OfStore {}
