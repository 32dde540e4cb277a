package dev.estela.tickets.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order as tickets knows it. */
public record OrderCopy(
        String orderId,
        String number,
        String store,
        String customerId,
        @Nullable Long total,
        @Nullable String currency,
        @Nullable String locale,
        @Nullable Instant placedAt,
        long version) {}
