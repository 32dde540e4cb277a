package dev.estela.notices.fact;

import java.time.Instant;
import java.util.List;

/** An order as far as its customer is told about it. */
public record OrderCopy(
        String id,
        long version,
        String store,
        String customerId,
        String number,
        Instant placedAt,
        Instant cancelledAt,
        Origin cancelled,
        Instant deliveredAt,
        Origin delivered,
        Instant deliverBy,
        String locale,
        List<Item> items)
        implements Copy {

    public record Item(String title, int quantity) {}

    public boolean cancelledBy(Instant moment) {
        return cancelledAt != null && !cancelledAt.isAfter(moment);
    }
}
