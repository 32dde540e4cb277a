package dev.estela.tickets.sla;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When a team is there, as a store writes it down.
 *
 * @param zone IANA time zone
 * @param week for each day its intervals, like {@code 09:00-14:00}; a day that is missing is closed, {@code 24:00} is its end
 * @param country whose public holidays are kept, ISO 3166-1; none where it is missing
 * @param region of the country, as its holidays name it, for instance {@code md} of Spain
 * @param closed further days on which nobody is there
 */
public record Hours(
        @NotNull String zone,
        @NotNull @Size(max = 7) Map<DayOfWeek, @Size(max = 10) List<@Pattern(regexp = Hours.INTERVAL) String>> week,
        @Nullable @Pattern(regexp = "[A-Za-z]{2}") String country,
        @Nullable @Size(max = 20) String region,
        @NotNull @Size(max = 1_000) Set<LocalDate> closed) {

    static final String INTERVAL = "([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)";

    private static final String END_OF_DAY = "24:00";

    public static Hours office(String zone, @Nullable String country) {
        Map<DayOfWeek, List<String>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, List.of("09:00-18:00"));
            }
        }
        return new Hours(zone, week, country, null, Set.of());
    }

    /** @throws IllegalArgumentException when there is no such zone or country, or intervals make no sense */
    public OpeningHours opening() {
        Map<DayOfWeek, List<Interval>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, intervals) ->
                days.put(day, intervals.stream().map(Hours::interval).toList()));
        Predicate<LocalDate> holiday = holidays();
        return OpeningHours.of(known(zone), days, day -> closed.contains(day) || holiday.test(day));
    }

    private static ZoneId known(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("There is no time zone " + zone, e);
        }
    }

    private static Interval interval(String text) {
        int dash = text.indexOf('-');
        return new Interval(minutes(text.substring(0, dash)), minutes(text.substring(dash + 1)));
    }

    private static int minutes(String time) {
        return time.equals(END_OF_DAY) ? Interval.DAY : LocalTime.parse(time).toSecondOfDay() / 60;
    }

    private Predicate<LocalDate> holidays() {
        if (country == null) {
            return day -> false;
        }
        HolidayManager manager;
        try {
            manager = HolidayManager.getInstance(ManagerParameters.create(country));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("No holidays are known of " + country, e);
        }
        return region == null ? manager::isHoliday : day -> manager.isHoliday(day, region);
    }
}
