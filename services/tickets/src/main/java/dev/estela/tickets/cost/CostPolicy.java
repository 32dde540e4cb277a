package dev.estela.tickets.cost;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What work costs a store, in units of its currency.
 *
 * @param perMinute of an agent, with everything that belongs to it
 * @param minutesToCome how long a ticket still takes, where too few of its kind are solved to tell; what is standard where nothing is said
 */
public record CostPolicy(
        @NotNull @PositiveOrZero @DecimalMax("1000000") BigDecimal perMinute,

        @Nullable @PositiveOrZero @DecimalMax("100000") BigDecimal minutesToCome) {
    public static final String KIND = "cost";

    private static final BigDecimal STANDARD_MINUTES = BigDecimal.valueOf(20);

    public static final CostPolicy STANDARD = new CostPolicy(new BigDecimal("0.45"), STANDARD_MINUTES);

    /** The same in minor units of the currency, as money is counted everywhere. */
    BigDecimal minorPerMinute(String currency) {
        return perMinute.movePointRight(
                Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    BigDecimal minutes() {
        return minutesToCome == null ? STANDARD_MINUTES : minutesToCome;
    }
}
