package dev.estela.customers.timeline;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Limit;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which lines a reader wants.
 *
 * @param kinds whole kinds ({@code notice.sent}) or groups ({@code notice}); none means all
 * @param to excluded
 */
record TimelineFilter(
        List<String> kinds,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean ascending,
        @Nullable Place after,
        int limit) {

    static TimelineFilter of(TimelineParameters asked) {
        return new TimelineFilter(
                asked.kinds.stream()
                        .flatMap(kind -> Arrays.stream(kind.split(",")))
                        .map(String::strip)
                        .filter(kind -> !kind.isEmpty())
                        .toList(),
                instant("from", asked.from),
                instant("to", asked.to),
                ascending(asked.order),
                asked.after == null ? null : Place.of(asked.after),
                Limit.of(asked.limit));
    }

    private static boolean ascending(@Nullable String order) {
        return switch (order) {
            case "asc" -> true;
            case "desc" -> false;
            case null -> false;
            default -> throw Problem.invalid(List.of(new FieldError("order", "must be asc or desc")));
        };
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid(
                    List.of(new FieldError(name, "must be a time with its zone, such as 2026-11-06T20:00:00Z")));
        }
    }
}
