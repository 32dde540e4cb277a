package dev.estela.tracking.shipment;

import dev.estela.tracking.fact.Status;
import java.util.Optional;

/** The event that tells a scan. A label is told with the shipment itself, and "not found" is no news. */
final class ScanEvents {
    private ScanEvents() {}

    static Optional<String> type(Status status) {
        return switch (status) {
            case NOT_FOUND, LABEL_CREATED -> Optional.empty();
            case PICKED_UP -> Optional.of("picked-up");
            case IN_TRANSIT -> Optional.of("in-transit");
            case OUT_FOR_DELIVERY -> Optional.of("out-for-delivery");
            case READY_FOR_PICKUP -> Optional.of("ready-for-pickup");
            case ATTEMPT_FAILED -> Optional.of("attempt-failed");
            case DELAYED -> Optional.of("delayed");
            case DELIVERED -> Optional.of("delivered");
            case RETURNING -> Optional.of("returning");
            case RETURNED -> Optional.of("returned");
            case LOST -> Optional.of("lost");
            case EXPIRED -> Optional.of("expired");
            case ON_HOLD, DAMAGED, REFUSED, CANCELLED, DISPOSED -> Optional.of("exception");
        };
    }
}
