package dev.estela.orders.fulfilment;

import java.util.Locale;

/** How far a parcel got, as coarse as an order needs it. */
public enum DeliveryPhase {
    NOT_DELIVERED,
    IN_DELIVERY,
    DELIVERED,
    RETURNING,
    RETURNED,
    LOST;

    /** A status this version does not know says nothing about where the parcel is. */
    public static DeliveryPhase ofStatus(String status) {
        return switch (status.toUpperCase(Locale.ROOT)) {
            case "PICKED_UP",
                    "IN_TRANSIT",
                    "ON_HOLD",
                    "DELAYED",
                    "OUT_FOR_DELIVERY",
                    "READY_FOR_PICKUP",
                    "ATTEMPT_FAILED",
                    "DAMAGED" -> IN_DELIVERY;
            case "DELIVERED" -> DELIVERED;
            case "RETURNING", "REFUSED" -> RETURNING;
            case "RETURNED" -> RETURNED;
            case "LOST", "DISPOSED" -> LOST;
            default -> NOT_DELIVERED;
        };
    }

    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
