package dev.estela.surveys.fact;

import dev.estela.chassis.event.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That what had gone wrong with an order is solved, as far as the shop knows.
 *
 * @param at when the ticket about it was solved
 */
public record Recovery(
        Instant at,
        String ticketId,
        @Nullable String shipmentId,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable Instant deliverBy,
        @Nullable Instant deliveredAt,
        Cause cause)
        implements Occasion {

    @Override
    public SurveyKind kind() {
        return SurveyKind.RECOVERY;
    }
}
