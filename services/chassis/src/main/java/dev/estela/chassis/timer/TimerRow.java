package dev.estela.chassis.timer;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the timer table, named as its columns are. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TimerRow(
        String kind,
        String subject,
        Instant dueAt,
        @Nullable String payload) {
    static TimerRow of(Timer timer) {
        return new TimerRow(timer.kind(), timer.subject(), timer.dueAt(), timer.payload());
    }
}
