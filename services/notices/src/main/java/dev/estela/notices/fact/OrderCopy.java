package dev.estela.notices.fact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order as far as its customer is told about it. */
public record OrderCopy(
        String id,
        long version,
        String store,
        String customerId,
        String number,
        Instant placedAt,
        @Nullable Instant cancelledAt,
        @Nullable Origin cancelled,
        @Nullable Instant deliveredAt,
        @Nullable Origin delivered,
        @Nullable Instant deliverBy,
        @Nullable String locale,
        List<Item> items)
        implements Copy {

    public record Item(@Nullable String title, int quantity) {}

    /** What the shop says of the whole order. */
    Optional<Arrival> arrival() {
        return deliveredAt == null || delivered == null
                ? Optional.empty()
                : Optional.of(new Arrival(deliveredAt, delivered));
    }

    public boolean cancelledBy(Instant moment) {
        return cancelledAt != null && !cancelledAt.isAfter(moment);
    }
}
