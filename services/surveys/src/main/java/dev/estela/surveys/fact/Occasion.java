package dev.estela.surveys.fact;

import dev.estela.chassis.event.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What gives reason to ask: something is over, and the customer can say how it went. */
public sealed interface Occasion permits Delivery, Recovery {
    SurveyKind kind();

    /** When it was over. */
    Instant at();

    @Nullable
    String shipmentId();

    @Nullable
    String carrier();

    @Nullable
    String service();

    @Nullable
    Instant deliverBy();

    /** When the whole order arrived; a lost parcel never does. */
    @Nullable
    Instant deliveredAt();

    /** The ticket that is asked about, where one is. */
    @Nullable
    String ticketId();

    Cause cause();
}
