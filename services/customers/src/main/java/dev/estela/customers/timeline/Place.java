package dev.estela.customers.timeline;

import dev.estela.chassis.http.FieldError;
import dev.estela.chassis.http.Problem;
import dev.estela.chassis.paging.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where on the timeline a page ended. */
record Place(Instant at, int rank, UUID lineId) {

    static Place of(String cursor) {
        String[] key = Cursor.decode(cursor, 3);
        try {
            return new Place(Instant.parse(key[0]), Integer.parseInt(key[1]), UUID.fromString(key[2]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.invalid(List.of(new FieldError("after", "is not a cursor of this list")));
        }
    }

    String cursor() {
        return Cursor.encode(at, rank, lineId);
    }
}
