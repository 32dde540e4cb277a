package dev.estela.surveys.timing;

import dev.estela.chassis.event.Cause;
import dev.estela.surveys.fact.Occasion;
import dev.estela.surveys.fact.SkipReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What becomes of a survey whose moment has come. */
sealed interface Decision {
    record Ask(Occasion occasion) implements Decision {}

    record Leave(SkipReason reason, Cause cause) implements Decision {}

    record Wait(Instant until, @Nullable SkipReason waitingFor) implements Decision {}

    /** The order is no longer delivered, or its trouble is back: as if it had never been planned. */
    record Withdraw() implements Decision {}
}
