package dev.estela.tickets.cost;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * What work costs a store, in units of its currency.
 *
 * @param perMinute of an agent, with everything that belongs to it
 */
public record CostPolicy(
        @NotNull @PositiveOrZero @DecimalMax("1000000") BigDecimal perMinute) {
    public static final String KIND = "cost";

    public static final CostPolicy STANDARD = new CostPolicy(new BigDecimal("0.45"));

    /** The same in minor units of the currency, as money is counted everywhere. */
    BigDecimal minorPerMinute(String currency) {
        return perMinute.movePointRight(
                Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }
}
