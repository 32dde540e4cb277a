package dev.estela.tracking.shipment;

import dev.estela.tracking.store.StoreCopy;
import java.util.Map;

/** The stores of a batch. */
record Stores(Map<String, StoreCopy> known) {

    StoreCopy of(Shipment shipment) {
        OrderRef order = shipment.order();
        String store = order == null ? "" : order.store();
        return known.getOrDefault(store, StoreCopy.unknown(store));
    }
}
