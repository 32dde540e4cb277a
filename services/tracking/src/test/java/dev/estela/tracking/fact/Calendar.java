package dev.estela.tracking.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Somebody's days off: on weekdays that always are, and on holidays so many days after a day. */
public record Calendar(Set<DayOfWeek> weekend, LocalDate from, Set<Integer> holidays) {

    public boolean works(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek())
                && holidays.stream().noneMatch(after -> from.plusDays(after).equals(day));
    }
}
