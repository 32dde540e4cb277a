package dev.estela.orders.fulfilment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parcel of an order.
 *
 * @param lines what is in it; empty means everything
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Fulfilment(
        String fulfilmentId,
        String carrier,
        @Nullable String service,
        String trackingNumber,
        @Nullable Instant shippedAt,
        @Nullable Instant deliverBy,
        List<FulfilledLine> lines) {

    public Fulfilment {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
