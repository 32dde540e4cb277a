package dev.estela.tracking.silence;

import org.jspecify.annotations.Nullable;

/** From where to where, as coarse as it takes to learn from few parcels. */
public final class Lane {
    public static final String ANY = "*";

    private Lane() {}

    public static String of(@Nullable String origin, @Nullable String country, @Nullable String region) {
        if (country == null) {
            return ANY;
        }
        return (origin == null ? ANY : origin) + ">" + country + (region == null ? "" : "-" + region);
    }
}
