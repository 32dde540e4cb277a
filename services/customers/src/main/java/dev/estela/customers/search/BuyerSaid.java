package dev.estela.customers.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The personal part of an order.
 *
 * @param version the newest is right, whatever came last
 * @param recipient whom the parcel goes to
 * @param phone E.164, absent where the number given cannot be read
 */
public record BuyerSaid(
        String orderId,
        String store,
        String customerId,
        long version,
        Instant placedAt,
        @Nullable String name,
        @Nullable String recipient,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String phoneGiven,
        @Nullable String city,
        @Nullable String postalCode) {

    OrderDoc in(OrderDoc doc) {
        return version < doc.buyer().version()
                ? doc
                : new OrderDoc(
                        doc.docId(),
                        orderId,
                        doc.keys(),
                        doc.placedAt() == null ? placedAt : doc.placedAt(),
                        doc.store() == null ? store : doc.store(),
                        doc.customerId() == null ? customerId : doc.customerId(),
                        doc.bought(),
                        new OrderDoc.Buyer(version, name, recipient, email, phone, phoneGiven, city, postalCode),
                        doc.scanned());
    }

    /** Nothing personal is left; what was bought still is. */
    static OrderDoc forgottenIn(OrderDoc doc) {
        return new OrderDoc(
                doc.docId(),
                doc.orderId(),
                doc.keys(),
                doc.placedAt(),
                doc.store(),
                doc.customerId(),
                doc.bought(),
                OrderDoc.Buyer.nobody(doc.buyer().version()),
                doc.scanned());
    }
}
