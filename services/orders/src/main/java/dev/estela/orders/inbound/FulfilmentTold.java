package dev.estela.orders.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.estela.orders.fulfilment.FulfilledLine;
import dev.estela.orders.fulfilment.Fulfilment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One parcel handed to a carrier: contract {@code commerce.fulfilment.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FulfilmentTold(
        String orderId,
        String fulfilmentId,
        String carrier,
        @Nullable String service,
        String trackingNumber,
        @Nullable Instant shippedAt,
        @Nullable Instant deliverBy,
        @Nullable List<FulfilledLine> lines) {

    public Fulfilment fulfilment() {
        return new Fulfilment(
                fulfilmentId,
                carrier,
                service,
                trackingNumber,
                shippedAt,
                deliverBy,
                lines == null ? List.of() : lines);
    }
}
