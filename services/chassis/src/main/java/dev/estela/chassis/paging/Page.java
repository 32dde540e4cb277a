package dev.estela.chassis.paging;

import dev.estela.chassis.security.OfStore;
import dev.estela.chassis.security.OfStores;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the page that follows, absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) implements OfStores {

    /** @param fetched one row more than the page holds, where there is one: that is how the end is known */
    public static <T> Page<T> of(List<T> fetched, int size, Function<T, String> cursor) {
        return fetched.size() <= size
                ? new Page<>(fetched, null)
                : new Page<>(fetched.subList(0, size), cursor.apply(fetched.get(size - 1)));
    }

    /** What does not say whose it is is nobody's. */
    @Override
    public Page<T> within(Predicate<OfStore> theirs) {
        return new Page<>(
                items.stream()
                        .filter(item -> item instanceof OfStore one && theirs.test(one))
                        .toList(),
                next);
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
