package dev.estela.tracking.silence;

import dev.estela.tracking.fact.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What is learned apart: a carrier's service, on a lane, after a status.
 *
 * @param day of the delivery that teaches, or of the scan that asks: it hears what was learned on the days before, in UTC
 */
public record Stage(String carrier, String service, String lane, String stage, LocalDate day) {
    /** The whole way, from acceptance to delivery. */
    public static final String WHOLE_WAY = "WHOLE_WAY";

    public static Stage after(Status status, String carrier, @Nullable String service, String lane, Instant at) {
        return new Stage(carrier, service == null ? "" : service, lane, status.name(), day(at));
    }

    public static Stage wholeWay(String carrier, @Nullable String service, String lane, Instant at) {
        return new Stage(carrier, service == null ? "" : service, lane, WHOLE_WAY, day(at));
    }

    public Stage onAnyLane() {
        return new Stage(carrier, service, Lane.ANY, stage, day);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
