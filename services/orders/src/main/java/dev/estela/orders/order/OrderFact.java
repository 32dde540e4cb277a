package dev.estela.orders.order;

import dev.estela.orders.fact.Provenance;
import dev.estela.orders.fulfilment.DeliveryPhase;
import dev.estela.orders.fulfilment.Fulfilment;
import org.jspecify.annotations.Nullable;

/** Something others say about an order. */
public sealed interface OrderFact {
    String orderId();

    /** The store the fact belongs to; null where its origin does not say. */
    @Nullable
    String store();

    Provenance from();

    /** A shop sent the whole order. */
    record Snapshot(OrderSnapshot told, Provenance from) implements OrderFact {
        @Override
        public String orderId() {
            return told.orderId();
        }

        @Override
        public String store() {
            return told.store();
        }

        /** Names no person, for nobody should find one in a log. */
        @Override
        public String toString() {
            return "Snapshot[" + orderId() + "]";
        }
    }

    /** A parcel was handed to a carrier. It may come before its order. */
    record Handed(String orderId, @Nullable String store, Fulfilment told, Provenance from) implements OrderFact {}

    /**
     * A parcel moved.
     *
     * @param version of the shipment: it numbers its own changes
     */
    record Moved(
            String orderId,
            String shipmentId,
            String carrier,
            String trackingNumber,
            long version,
            DeliveryPhase phase,
            Provenance from)
            implements OrderFact {
        @Override
        public @Nullable String store() {
            return null;
        }
    }
}
