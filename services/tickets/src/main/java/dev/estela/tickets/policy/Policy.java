package dev.estela.tickets.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A store's rules of one kind.
 *
 * @param version 0 for the rules that hold until the store sets its own
 */
public record Policy<T>(
        T document,
        long version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {}
