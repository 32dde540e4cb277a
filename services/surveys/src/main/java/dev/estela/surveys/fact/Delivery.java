package dev.estela.surveys.fact;

import dev.estela.chassis.event.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That the whole order has arrived, and with what its last parcel came. */
public record Delivery(
        Instant at,
        @Nullable String shipmentId,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable Instant deliverBy,
        Cause cause)
        implements Occasion {

    @Override
    public SurveyKind kind() {
        return SurveyKind.DELIVERY;
    }

    @Override
    public Instant deliveredAt() {
        return at;
    }

    @Override
    public @Nullable String ticketId() {
        return null;
    }
}
