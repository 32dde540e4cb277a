package dev.estela.customers.segment;

import dev.estela.customers.rule.Facts;

/**
 * Somebody who may belong to a segment.
 *
 * @param forgotten whether they were erased and have bought nothing since: then they belong to none
 */
public record Candidate(String personId, String store, boolean forgotten, Facts facts) {
    public boolean belongsTo(SavedRule segment) {
        return !forgotten && segment.speaksOf(store) && segment.rule().holds(facts);
    }
}
