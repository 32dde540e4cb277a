package dev.estela.tracking.shipment;

import dev.estela.tracking.silence.Lane;
import dev.estela.tracking.store.StoreCopy;
import java.util.Map;

/** The stores of a batch. */
record Stores(Map<String, StoreCopy> known) {

    StoreCopy of(Shipment shipment) {
        OrderRef order = shipment.order();
        String store = order == null ? "" : order.store();
        return known.getOrDefault(store, StoreCopy.unknown(store));
    }

    /** From where to where it goes. */
    String lane(Shipment parcel) {
        OrderRef order = parcel.order();
        return order == null ? Lane.ANY : Lane.of(of(parcel).country(), order.country(), order.region());
    }
}
