package dev.estela.tickets.report;

import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What contacts cost in one currency, in its minor units.
 *
 * @param work minutes at what a minute costs the store
 * @param gestures what was granted
 * @param share of what all contacts of the report cost in this currency
 */
record Cost(
        String currency,
        long work,
        long gestures,
        long total,
        @Nullable Double share) {
    static Cost of(Group.Spent spent) {
        long work = spent.work().setScale(0, RoundingMode.HALF_UP).longValueExact();
        return new Cost(spent.currency(), work, spent.gestures(), work + spent.gestures(), null);
    }

    Cost among(List<Cost> all) {
        long whole = all.stream()
                .filter(one -> one.currency.equals(currency))
                .mapToLong(Cost::total)
                .sum();
        return new Cost(currency, work, gestures, total, Ratio.of(total, whole));
    }
}
