package dev.estela.chassis.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The columns of a native query as the types the code works with. */
public final class Rows {
    private Rows() {}

    public static String text(@Nullable Object column) {
        return String.valueOf(column);
    }

    public static @Nullable String textOrNull(@Nullable Object column) {
        return column == null ? null : column.toString();
    }

    public static long number(@Nullable Object column) {
        return column instanceof Number number ? number.longValue() : 0;
    }

    public static Instant instant(@Nullable Object column) {
        return switch (column) {
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            case null, default -> throw new IllegalArgumentException("Not a moment: " + column);
        };
    }

    public static @Nullable Instant instantOrNull(@Nullable Object column) {
        return column == null ? null : instant(column);
    }
}
