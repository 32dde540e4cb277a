package dev.estela.customers.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order's shop says of it.
 *
 * @param version the newest is right, whatever came last
 * @param total in the currency's smallest unit
 * @param parcels their tracking numbers
 */
public record OrderSaid(
        String orderId,
        String store,
        String customerId,
        long version,
        Instant placedAt,
        @Nullable String number,
        @Nullable String status,
        @Nullable String delivery,
        @Nullable String currency,
        @Nullable Long total,
        List<Item> items,
        List<String> parcels) {

    public record Item(String sku, String title, long quantity) {}

    OrderDoc in(OrderDoc doc) {
        return version < doc.bought().version()
                ? doc
                : new OrderDoc(
                        doc.docId(),
                        orderId,
                        doc.keys(),
                        placedAt,
                        store,
                        customerId,
                        new OrderDoc.Bought(version, number, status, delivery, currency, total, items, parcels),
                        doc.buyer(),
                        doc.scanned());
    }
}
