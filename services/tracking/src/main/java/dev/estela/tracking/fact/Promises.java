package dev.estela.tracking.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every version of a promise, oldest first, whatever the order they became known in. */
public record Promises(List<Promise> versions) {
    public static final Promises NONE = new Promises(List.of());

    public Promises {
        versions = List.copyOf(versions);
    }

    /** With one more version. One that says nothing new is kept too: a version between it and the last may turn up late. */
    public Promises with(Promise promise) {
        List<Promise> all = new ArrayList<>(versions);
        all.removeIf(known -> known.version() == promise.version());
        all.add(promise);
        all.sort(Comparator.comparingLong(Promise::version));
        return new Promises(all);
    }

    /** Each promise that was another than the one before. */
    public List<Promise> changes() {
        List<Promise> changes = new ArrayList<>();
        for (Promise version : versions) {
            if (changes.isEmpty() || !changes.getLast().saysTheSameAs(version)) {
                changes.add(version);
            }
        }
        return changes;
    }

    /** The promise in force at a moment; the first one counts from the beginning of time. */
    public Optional<Promise> at(Instant moment) {
        Promise inForce = versions.isEmpty() ? null : versions.getFirst();
        for (Promise version : versions) {
            if (!version.since().isAfter(moment)) {
                inForce = version;
            }
        }
        return Optional.ofNullable(inForce);
    }

    public Optional<Promise> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** Each moment that was promised and still in force when it came. */
    public List<Instant> deadlines(Function<Promise, @Nullable Instant> which) {
        return versions.stream()
                .map(which)
                .filter(moment -> moment != null
                        && at(moment)
                                .filter(inForce -> !inForce.suspended())
                                .map(which)
                                .filter(moment::equals)
                                .isPresent())
                .distinct()
                .sorted()
                .toList();
    }
}
