package dev.estela.customers.segment;

import dev.estela.customers.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * @param store of whom it speaks; of everybody where there is none
 * @param told whether the contacts of its members are told of it, or were
 * @param removed it speaks of nobody any more
 */
public record SavedRule(String segmentId, @Nullable String store, Rule rule, boolean told, boolean removed) {
    boolean speaksOf(String other) {
        return !removed && (store == null || store.equals(other));
    }
}
