package dev.estela.tracking.fact;

import java.util.Locale;

/** Who is at fault when something goes wrong on the way. */
public enum Party {
    CARRIER,
    RETAILER,
    CONSIGNEE,
    CUSTOMS,
    FORCE,
    OTHER;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
