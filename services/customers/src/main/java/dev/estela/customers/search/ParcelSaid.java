package dev.estela.customers.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a parcel of an order stands, and since when. */
public record ParcelSaid(
        String orderId, @Nullable String carrier, @Nullable String status, Instant at) {

    OrderDoc in(OrderDoc doc) {
        Instant known = doc.scanned().at();
        return known != null && at.isBefore(known)
                ? doc
                : new OrderDoc(
                        doc.docId(),
                        orderId,
                        doc.keys(),
                        doc.placedAt(),
                        doc.store(),
                        doc.customerId(),
                        doc.bought(),
                        doc.buyer(),
                        new OrderDoc.Scanned(carrier, status, at));
    }
}
