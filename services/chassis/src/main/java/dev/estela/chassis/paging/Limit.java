package dev.estela.chassis.paging;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many rows a page holds: 50 unless asked, 200 at most. */
public final class Limit {
    private static final int DEFAULT = 50;
    private static final int MAX = 200;

    private Limit() {}

    public static int of(@Nullable Integer asked) {
        if (asked != null && asked < 1) {
            throw Problem.invalid(List.of(new FieldError("limit", "must be at least 1")));
        }
        return asked == null ? DEFAULT : Math.min(asked, MAX);
    }
}
