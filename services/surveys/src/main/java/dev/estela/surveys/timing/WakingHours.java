package dev.estela.surveys.timing;

import dev.estela.surveys.invitation.SurveysConfig;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The hours in which people may be written to. Moments are full hours of the wall clock, so that what is due falls together. */
public record WakingHours(LocalTime from, LocalTime to) {
    public WakingHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Waking hours must begin before they end: " + from + " to " + to);
        }
    }

    static WakingHours of(SurveysConfig config) {
        return new WakingHours(config.waking().from(), config.waking().to());
    }

    public boolean contains(Instant moment, ZoneId zone) {
        return contains(moment.atZone(zone).toLocalTime());
    }

    /** The first full hour inside the waking hours that is not before {@code earliest}. */
    public Instant next(Instant earliest, ZoneId zone) {
        ZonedDateTime hour = fullHour(earliest.atZone(zone));
        if (contains(hour.toLocalTime())) {
            return hour.toInstant();
        }
        return opening(hour.toLocalTime().isBefore(from) ? hour : hour.plusDays(1))
                .toInstant();
    }

    private boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    private static ZonedDateTime fullHour(ZonedDateTime moment) {
        ZonedDateTime hour = moment.truncatedTo(ChronoUnit.HOURS);
        return hour.isEqual(moment) ? hour : hour.plusHours(1);
    }

    private ZonedDateTime opening(ZonedDateTime day) {
        return ZonedDateTime.ofLocal(day.toLocalDate().atTime(from), day.getZone(), day.getOffset());
    }
}
