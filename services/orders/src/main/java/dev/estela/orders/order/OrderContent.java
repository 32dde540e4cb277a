package dev.estela.orders.order;

import dev.estela.orders.fact.Fingerprint;
import dev.estela.orders.payment.Paid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a snapshot.
 *
 * @param rank its place among the snapshots of the order
 * @param contact fingerprint of the personal part, which is not kept
 */
public record OrderContent(
        String rank,
        String number,
        String store,
        String customerId,
        Instant placedAt,
        Instant updatedAt,
        String status,
        @Nullable String cancelReason,
        String currency,
        long total,
        @Nullable String locale,
        @Nullable Destination destination,
        @Nullable Promise promise,
        List<OrderLine> lines,
        Paid paid,
        String contact) {

    static OrderContent of(OrderSnapshot told, String rank) {
        return new OrderContent(
                rank,
                told.number(),
                told.store(),
                told.customer().customerId(),
                told.placedAt(),
                told.updatedAt(),
                told.status(),
                told.cancelReason(),
                told.currency(),
                told.totals().total(),
                told.customer().locale(),
                told.shippingAddress() == null ? null : told.shippingAddress().destination(),
                told.promise(),
                told.lines(),
                Paid.of(told.payments(), told.totals().total(), told.lines().size()),
                Fingerprint.of(Contact.of(told)));
    }

    boolean isNewerThan(@Nullable OrderContent other) {
        return other == null || rank.compareTo(other.rank) > 0;
    }
}
