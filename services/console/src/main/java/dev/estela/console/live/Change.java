package dev.estela.console.live;

import org.jspecify.annotations.Nullable;

/**
 * Something is no longer as it was shown. What it is now the page asks its service, as whoever looks at it.
 *
 * @param topic {@code ticket}, {@code order}, {@code shipment}, {@code notice}, {@code survey}
 * @param id of the aggregate; {@code *} where too much has changed to name it all
 */
record Change(String topic, String id, @Nullable String store) {
    static final String MUCH = "*";

    Change unnamed() {
        return new Change(topic, MUCH, store);
    }
}
