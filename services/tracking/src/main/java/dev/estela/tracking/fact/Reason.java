package dev.estela.tracking.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a parcel is in trouble; the party at fault follows from it. Unknown words become {@link #UNKNOWN}: the raw scan keeps them. */
public enum Reason {
    CARRIER_DAMAGED_PARCEL,
    CARRIER_SORTING_ERROR,
    CARRIER_ADDRESS_NOT_FOUND,
    CARRIER_PARCEL_LOST,
    CARRIER_NOT_ENOUGH_TIME,
    CARRIER_VEHICLE_ISSUE,
    CARRIER_CAPACITY_EXCEEDED,
    CARRIER_MECHANICAL_DELAY,
    RETAILER_CANCELLED,
    RETAILER_INCORRECT_DATA,
    RETAILER_NOT_READY,
    RETAILER_INCORRECT_PARCEL,
    RETAILER_INCORRECT_DIMENSIONS,
    RETAILER_PACKAGING_ISSUE,
    CONSIGNEE_REFUSED,
    CONSIGNEE_BUSINESS_CLOSED,
    CONSIGNEE_NOT_AVAILABLE,
    CONSIGNEE_NOT_HOME,
    CONSIGNEE_CANCELLED,
    CONSIGNEE_VERIFICATION_FAILED,
    CONSIGNEE_INCORRECT_ADDRESS,
    CONSIGNEE_ACCESS_RESTRICTED,
    CONSIGNEE_SAFE_PLACE_UNAVAILABLE,
    CUSTOMS_DELAY,
    CUSTOMS_DOCUMENTATION,
    CUSTOMS_DUTIES_UNPAID,
    CUSTOMS_PROHIBITED,
    CUSTOMS_INSPECTION,
    WEATHER_DELAY,
    NATURAL_DISASTER,
    FORCE_MAJEURE,
    PARCEL_BEING_RESEARCHED,
    SECURITY_ISSUE,
    REGULATORY_HOLD,
    UNKNOWN;

    private static final Map<String, Reason> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Reason::wire, Function.identity()));

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Party party() {
        return switch (this) {
            case WEATHER_DELAY, NATURAL_DISASTER, FORCE_MAJEURE -> Party.FORCE;
            case PARCEL_BEING_RESEARCHED, SECURITY_ISSUE, REGULATORY_HOLD, UNKNOWN -> Party.OTHER;
            default -> Party.valueOf(name().substring(0, name().indexOf('_')));
        };
    }

    /** What the scan says, else what its status means, else what its words give away. */
    public static Reason of(@Nullable String stated, Status status, @Nullable String description) {
        Reason known = stated == null ? UNKNOWN : BY_WIRE.getOrDefault(stated.toLowerCase(Locale.ROOT), UNKNOWN);
        if (known != UNKNOWN) {
            return known;
        }
        Reason implied = impliedBy(status);
        return implied != UNKNOWN ? implied : ReasonWords.in(description);
    }

    private static Reason impliedBy(Status status) {
        return switch (status) {
            case LOST -> CARRIER_PARCEL_LOST;
            case DAMAGED -> CARRIER_DAMAGED_PARCEL;
            case REFUSED -> CONSIGNEE_REFUSED;
            case CANCELLED -> RETAILER_CANCELLED;
            default -> UNKNOWN;
        };
    }
}
