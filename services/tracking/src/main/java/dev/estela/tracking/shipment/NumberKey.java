package dev.estela.tracking.shipment;

/**
 * A carrier's number.
 *
 * @param ended whether a scan of it says that the parcel came to an end
 */
record NumberKey(String carrier, String number, boolean ended) {
    String text() {
        return carrier + "/" + number;
    }
}
