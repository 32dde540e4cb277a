package dev.estela.tickets.priority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is at stake in a ticket, as far as it is known.
 *
 * @param orderTotal what the order cost, in minor units
 * @param currency ISO 4217, of the total
 * @param daysLate whole days since the parcel was promised; 0 or less when it is not late
 * @param legalDate the day by which the law wants an answer
 * @param tier what the shop calls its best customers
 * @param trouble the kind of event that opened it, where no person did
 * @param reopened how often it came back after it had been solved
 */
public record Stakes(
        @Nullable Long orderTotal,
        @Nullable String currency,
        @Nullable Integer daysLate,
        @Nullable Instant legalDate,
        @Nullable String tier,
        @Nullable String trouble,
        int reopened) {

    public static final Stakes UNKNOWN = new Stakes(null, null, null, null, null, null, 0);
}
