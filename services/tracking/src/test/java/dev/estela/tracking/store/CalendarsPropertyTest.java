package dev.estela.tracking.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The calendar of a shop in Madrid against the list in the official bulletin. */
class CalendarsPropertyTest {
    private static final Set<MonthDay> EVERY_YEAR = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(8, 15),
            MonthDay.of(10, 12),
            MonthDay.of(11, 1),
            MonthDay.of(12, 6),
            MonthDay.of(12, 8),
            MonthDay.of(12, 25));

    private final Calendars calendars = new Calendars();

    /** Exhaustive: twenty years have fewer days than a property has tries. */
    @Property
    void aShopInMadridRestsOnWeekendsAndNationalHolidays(@ForAll @IntRange(max = 7304) int days) {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(days);
        assertThat(calendars
                        .of(new StoreCopy("es", "Europe/Madrid", "ES"))
                        .works()
                        .test(day))
                .isEqualTo(worked(day));
    }

    private static boolean worked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend
                && !EVERY_YEAR.contains(MonthDay.from(day))
                && !day.equals(easter(day.getYear()).minusDays(2));
    }

    /** By the anonymous rule that Nature printed in 1876. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int skipped = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - skipped + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
