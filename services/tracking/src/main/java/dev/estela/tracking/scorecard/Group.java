package dev.estela.tracking.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of a group of ended parcels.
 *
 * @param name of the service or lane; the carrier's where groups are carriers
 * @param groups how many there are in all, whether they were read or not
 * @param promised those of which can be said whether they were on time
 * @param attempted those somebody tried to deliver
 * @param timed those whose way took a known time
 * @param transit 50th, 80th and 95th percentile, in seconds
 */
record Group(
        @Nullable String carrier,
        @Nullable String name,
        long groups,
        long parcels,
        long delivered,
        long returned,
        long lost,
        long promised,
        long onTime,
        long attempted,
        long firstAttempt,
        long timed,
        @Nullable List<Long> transit,
        long silent,
        long silences) {}
