package dev.estela.tracking.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many days parcels took from the carrier's first scan to the delivery: half of them at most {@code p50Days}, and so on.
 *
 * @param parcels whose time is known
 * @param p95Days absent earlier than the others: of fewer than twenty it would be the slowest one
 */
record Transit(
        long parcels,
        @Nullable Double p50Days,
        @Nullable Double p80Days,
        @Nullable Double p95Days) {
    private static final int ENOUGH_FOR_95 = 20;
    private static final double DAY = 86_400;

    static Transit of(long parcels, @Nullable List<Long> seconds) {
        if (seconds == null || parcels < Share.ENOUGH) {
            return new Transit(parcels, null, null, null);
        }
        return new Transit(
                parcels,
                days(seconds.get(0)),
                days(seconds.get(1)),
                parcels < ENOUGH_FOR_95 ? null : days(seconds.get(2)));
    }

    private static double days(long seconds) {
        return Math.round(100 * seconds / DAY) / 100.0;
    }
}
