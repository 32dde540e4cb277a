package dev.estela.customers.value;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person's dealings with their store, over all their customer ids. What was before an erasure is not counted.
 *
 * @param orders without those that were cancelled
 * @param spend what those orders came to, by currency; the currency of the newest order first
 * @param refunds orders of which money went back
 * @param contacts tickets they opened themselves
 * @param lastScore of the survey they answered last
 * @param costOfCare what was given to them as a gesture, by currency
 */
public record Worth(
        long orders,
        long cancelled,
        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt,
        List<Amount> spend,
        long refunds,
        long contacts,
        @Nullable Long lastScore,
        List<Amount> costOfCare) {}
