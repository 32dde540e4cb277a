package dev.estela.tracking.promise;

import java.time.Instant;
import java.util.Map;

/**
 * When somebody expected the parcel to arrive.
 *
 * @param source carrier, predicted, promised or custom
 * @param at when this was known
 * @param inputs what it was made of
 */
public record Estimate(String source, Instant value, Instant at, Map<String, String> inputs) {
    public static final String CARRIER = "carrier";
    public static final String PREDICTED = "predicted";
    public static final String PROMISED = "promised";
    public static final String CUSTOM = "custom";
}
