package dev.estela.local.simulation;

import java.time.Instant;

/** The simulated clock only moves forward: what has happened cannot be undone. */
public class BackwardClockException extends RuntimeException {
    BackwardClockException(Instant now, Instant target) {
        super("The clock stands at %s and only moves forward; %s is before that.".formatted(now, target));
    }
}
