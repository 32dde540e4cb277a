package dev.estela.tickets.assignment;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agent who is there, as far as dealing out tickets goes.
 *
 * @param stores whose tickets they may see; all where it is empty
 * @param languages primary subtags, for instance {@code es}
 * @param load how many tickets they have to act on
 */
public record Candidate(
        String id,
        Set<String> stores,
        Set<String> skills,
        Set<String> languages,
        int capacity,
        int load,
        @Nullable Instant lastAssignedAt) {

    boolean hasRoom() {
        return load < capacity;
    }

    boolean maySee(String store) {
        return stores.isEmpty() || stores.contains(store);
    }

    boolean speaks(@Nullable String language) {
        return language == null || languages.contains(language);
    }

    Candidate withOneMore(Instant at) {
        return new Candidate(id, stores, skills, languages, capacity, load + 1, at);
    }
}
