package dev.estela.chassis.test;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A moment as the clock and the calendar on somebody's wall show it. */
public record Moment(Instant at, ZoneId zone) {

    public LocalDate day() {
        return at.atZone(zone).toLocalDate();
    }

    public DayOfWeek weekday() {
        return at.atZone(zone).getDayOfWeek();
    }

    public Moment plusMinutes(long minutes) {
        return new Moment(at.plusSeconds(60 * minutes), zone);
    }
}
