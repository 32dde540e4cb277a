package dev.estela.surveys.score;

import org.jspecify.annotations.Nullable;

/**
 * How many of how many, with the 95 % Wilson interval, which also holds for few answers and near 0 and 1. Nothing can be said of nothing: then the
 * figures are absent.
 */
public record Share(
        long count,
        long of,
        @Nullable Double share,
        @Nullable Double low,
        @Nullable Double high) {
    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    public static Share of(long count, long total) {
        if (total == 0) {
            return new Share(0, 0, null, null, null);
        }
        double p = (double) count / total;
        double z2 = Z * Z / total;
        double centre = (p + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(p * (1 - p) / total + z2 / (4 * total)) / (1 + z2);
        return new Share(
                count, total, rounded(p), rounded(Math.max(0, centre - half)), rounded(Math.min(1, centre + half)));
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
