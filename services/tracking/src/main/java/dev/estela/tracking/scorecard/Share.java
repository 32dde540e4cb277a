package dev.estela.tracking.scorecard;

import org.jspecify.annotations.Nullable;

/**
 * How many of how many.
 *
 * @param share absent where there are too few to say
 */
record Share(long count, long of, @Nullable Double share) {
    /** Of fewer, one parcel more or less is another picture. */
    static final int ENOUGH = 10;

    static Share of(long count, long of) {
        return new Share(count, of, of < ENOUGH ? null : Math.round(10_000.0 * count / of) / 10_000.0);
    }
}
