package dev.estela.tracking.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

/** The days on which somebody works, in the zone where they work. */
public record WorkingDays(ZoneId zone, Predicate<LocalDate> works) {

    /** The end of the first working day after the day of a moment. */
    public Instant endOfNextAfter(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate().plusDays(1);
        while (!works.test(day)) {
            day = day.plusDays(1);
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
