package dev.estela.tracking.shipment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where a shop keeps its shipments. */
interface Table {
    void save(Shipment shipment);

    List<Shipment> all();

    /** As in the database. */
    final class OfDocuments implements Table {
        private final Map<UUID, String> rows = new LinkedHashMap<>();

        @Override
        public void save(Shipment shipment) {
            rows.put(shipment.id(), Shop.write(shipment));
        }

        @Override
        public List<Shipment> all() {
            return rows.values().stream().map(Shop::read).toList();
        }
    }

    /** Faster. */
    final class OfMemory implements Table {
        private final Map<UUID, Shipment> rows = new LinkedHashMap<>();

        @Override
        public void save(Shipment shipment) {
            rows.put(shipment.id(), shipment);
        }

        @Override
        public List<Shipment> all() {
            return List.copyOf(rows.values());
        }
    }
}
