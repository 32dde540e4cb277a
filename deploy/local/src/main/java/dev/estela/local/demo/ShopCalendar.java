package dev.estela.local.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;

/** Days and hours as the shop and its carriers keep them. */
final class ShopCalendar {
    static final ZoneId ZONE = ZoneId.of("Europe/Madrid");

    private ShopCalendar() {}

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
    }

    static Instant between(LocalDate day, int fromHour, int toHour, Random random) {
        int minute = random.nextInt((toHour - fromHour) * 60);
        return at(day, fromHour + minute / 60, minute % 60).plusSeconds(random.nextInt(60));
    }

    /** The working day so many working days later; a weekend first rolls to Monday. */
    static LocalDate workingDays(LocalDate day, int days) {
        LocalDate result = working(day);
        for (int i = 0; i < days; i++) {
            result = working(result.plusDays(1));
        }
        return result;
    }

    private static LocalDate working(LocalDate day) {
        LocalDate result = day;
        while (result.getDayOfWeek() == DayOfWeek.SATURDAY || result.getDayOfWeek() == DayOfWeek.SUNDAY) {
            result = result.plusDays(1);
        }
        return result;
    }
}
