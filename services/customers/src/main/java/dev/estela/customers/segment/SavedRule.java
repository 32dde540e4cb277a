package dev.estela.customers.segment;

import dev.estela.customers.rule.Rule;
import org.jspecify.annotations.Nullable;

/** @param store of whom it speaks; of everybody where there is none */
public record SavedRule(String segmentId, @Nullable String store, Rule rule) {
    boolean speaksOf(String other) {
        return store == null || store.equals(other);
    }
}
