package dev.estela.customers.timeline;

import static dev.estela.chassis.sql.Rows.instant;
import static dev.estela.chassis.sql.Rows.number;
import static dev.estela.chassis.sql.Rows.text;
import static dev.estela.chassis.sql.Rows.textOrNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is read: with the type of its cause and, where the cause has a line of its own, with that line.
 *
 * @param zone the store's, in which its dates are told
 */
record ReadLine(
        UUID lineId,
        Instant at,
        int rank,
        String kind,
        String phrase,
        String parameters,
        @Nullable String orderId,
        @Nullable String store,
        @Nullable String customerId,
        String originEventId,
        String originType,
        @Nullable String causeEventId,
        @Nullable String causeType,
        @Nullable String causeLineId,
        @Nullable String zone) {

    static ReadLine of(Object[] row) {
        return new ReadLine(
                UUID.fromString(text(row[0])),
                instant(row[1]),
                (int) number(row[2]),
                text(row[3]),
                text(row[4]),
                text(row[5]),
                textOrNull(row[6]),
                textOrNull(row[7]),
                textOrNull(row[8]),
                text(row[9]),
                text(row[10]),
                textOrNull(row[11]),
                textOrNull(row[12]),
                textOrNull(row[13]),
                textOrNull(row[14]));
    }

    Place place() {
        return new Place(at, rank, lineId);
    }
}
