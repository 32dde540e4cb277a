package dev.estela.tracking.fact;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the customer was promised from a moment on.
 *
 * @param suspended while the order stands cancelled: nobody waits, and no moment that passes is missed
 */
public record Promise(
        long version,
        Instant since,
        @Nullable Instant shipBy,
        @Nullable Instant deliverBy,
        String source,
        boolean suspended) {

    public boolean saysTheSameAs(Promise other) {
        return Objects.equals(shipBy, other.shipBy)
                && Objects.equals(deliverBy, other.deliverBy)
                && source.equals(other.source)
                && suspended == other.suspended;
    }
}
