package dev.estela.tickets.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What work costs a store.
 *
 * @param minorPerMinute of an agent, in minor units of its currency
 * @param minutesToCome how long a ticket still takes, where nothing better is known
 */
public record Rate(String store, String currency, BigDecimal minorPerMinute, BigDecimal minutesToCome) {
    /** What so many seconds of work cost, in minor units. */
    public long of(long seconds) {
        return minorPerMinute
                .multiply(BigDecimal.valueOf(seconds))
                .divide(BigDecimal.valueOf(60), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
