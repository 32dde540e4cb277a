package dev.estela.orders.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which orders a list shows; what is null does not matter. */
record OrderFilter(
        @Nullable String store,
        @Nullable String status,
        @Nullable String customer,
        @Nullable String number,
        @Nullable Instant placedFrom,
        @Nullable Instant placedTo) {}
