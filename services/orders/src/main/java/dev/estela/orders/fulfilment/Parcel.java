package dev.estela.orders.fulfilment;

import dev.estela.orders.fact.Said;
import dev.estela.orders.fact.Trail;
import java.util.Locale;
import java.util.Optional;

/** A shipment the tracking service watches, and the phases it went through. */
public record Parcel(String carrier, String trackingNumber, Trail phases) {

    Parcel plus(Parcel other) {
        Trail all = phases;
        for (Said said : other.phases.said()) {
            all = all.plus(said);
        }
        return new Parcel(other.carrier, other.trackingNumber, all);
    }

    Optional<Said> phase() {
        return phases.start();
    }

    boolean carries(Fulfilment fulfilment) {
        return plain(carrier).equals(plain(fulfilment.carrier()))
                && plain(trackingNumber).equals(plain(fulfilment.trackingNumber()));
    }

    /** Shops and carriers write the same number with and without blanks, in small letters or not. */
    private static String plain(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
