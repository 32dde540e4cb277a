package dev.estela.tracking.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Tells what has come due and remembers what comes next. */
final class Agenda {
    private final Instant now;
    private @Nullable Instant next;

    Agenda(Instant now) {
        this.now = now;
    }

    /** Rounded up: what nobody can time to the minute comes due for many at once. */
    static Instant fullHour(Instant moment) {
        Instant hour = moment.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(moment) ? moment : hour.plus(Duration.ofHours(1));
    }

    boolean reached(Instant due) {
        if (!due.isAfter(now)) {
            return true;
        }
        if (next == null || due.isBefore(next)) {
            next = due;
        }
        return false;
    }

    @Nullable
    Instant next() {
        return next;
    }
}
