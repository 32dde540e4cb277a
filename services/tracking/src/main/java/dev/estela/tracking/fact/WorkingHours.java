package dev.estela.tracking.fact;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** Hours of the days on which a carrier works: real hours, also where the clock is changed; the other days do not count. */
public record WorkingHours(ZoneId zone, Set<DayOfWeek> days) {

    public WorkingHours {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A carrier works on one day of the week at least");
        }
    }

    public Instant plus(Instant start, int hours) {
        if (days.size() == 7) {
            return start.plus(Duration.ofHours(hours));
        }
        Duration left = Duration.ofHours(hours);
        Instant from = start;
        while (true) {
            LocalDate day = from.atZone(zone).toLocalDate();
            Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (days.contains(day.getDayOfWeek())) {
                Duration today = Duration.between(from, midnight);
                if (left.compareTo(today) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(today);
            }
            from = midnight;
        }
    }

    public Duration between(Instant start, Instant end) {
        if (days.size() == 7 || !end.isAfter(start)) {
            return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
        }
        Duration sum = Duration.ZERO;
        Instant from = start;
        while (from.isBefore(end)) {
            LocalDate day = from.atZone(zone).toLocalDate();
            Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            Instant to = midnight.isBefore(end) ? midnight : end;
            if (days.contains(day.getDayOfWeek())) {
                sum = sum.plus(Duration.between(from, to));
            }
            from = to;
        }
        return sum;
    }
}
