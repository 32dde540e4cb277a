package dev.estela.tickets.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How many of how many. */
final class Ratio {
    private static final int DIGITS = 4;

    private Ratio() {}

    /** @return nothing of nothing is unknown */
    static @Nullable Double of(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
