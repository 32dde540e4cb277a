package dev.estela.customers.value;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person's dealings as the tables tell them.
 *
 * @param bought one per currency
 * @param given one per currency
 */
record Dealings(List<Bought> bought, List<Amount> given, Told told) {
    private static final Comparator<Bought> NEWEST_FIRST = Comparator.comparing(Bought::last)
            .reversed()
            .thenComparing(bought -> Objects.toString(bought.currency(), ""));

    /** @param currency absent while only the personal part of an order is known */
    record Bought(@Nullable String currency, long orders, long cancelled, long spend, Instant first, Instant last) {}

    record Told(long contacts, long refunds, @Nullable Long score) {}

    Worth worth() {
        return new Worth(
                bought.stream().mapToLong(Bought::orders).sum(),
                bought.stream().mapToLong(Bought::cancelled).sum(),
                bought.stream()
                        .map(Bought::first)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                bought.stream().map(Bought::last).max(Comparator.naturalOrder()).orElse(null),
                spend(),
                told.refunds(),
                told.contacts(),
                told.score(),
                given.stream().sorted(Comparator.comparing(Amount::currency)).toList());
    }

    private List<Amount> spend() {
        return bought.stream()
                .sorted(NEWEST_FIRST)
                .filter(one -> one.currency() != null)
                .map(one -> new Amount(Objects.requireNonNull(one.currency()), one.spend()))
                .toList();
    }
}
