package dev.estela.chassis.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the page that follows, absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** @param fetched one row more than the page holds, where there is one: that is how the end is known */
    public static <T> Page<T> of(List<T> fetched, int size, Function<T, String> cursor) {
        return fetched.size() <= size
                ? new Page<>(fetched, null)
                : new Page<>(fetched.subList(0, size), cursor.apply(fetched.get(size - 1)));
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
