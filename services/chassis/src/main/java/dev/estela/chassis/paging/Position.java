package dev.estela.chassis.paging;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page ended of a list that is sorted by a time, and by id among those of the same instant. */
public record Position(Instant at, UUID id) {
    /** Before every row of a list that begins with the oldest. */
    public static final Position BEFORE_ALL = new Position(Instant.EPOCH, new UUID(0, 0));

    /** Before every row of a list that begins with the newest. */
    public static final Position AFTER_ALL = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /** @throws dev.estela.chassis.http.ProblemException 400 when the cursor is not one of ours */
    public static Position of(String cursor) {
        String[] key = Cursor.decode(cursor, 2);
        try {
            return new Position(Instant.parse(key[0]), UUID.fromString(key[1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.invalid(List.of(new FieldError("after", "is not a cursor of this list")));
        }
    }

    /** @param start where the first page begins */
    public static Position of(@Nullable String cursor, Position start) {
        return cursor == null ? start : of(cursor);
    }
}
