package dev.estela.tracking.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.Moment;
import dev.estela.chassis.test.Moments;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

/** A carrier's hours against a clock that is read minute after minute. */
class WorkingHoursPropertyTest {

    @Property
    void theWaitEndsWithTheMinuteInWhichTheLastWorkingHourIsOver(
            @ForAll(supplier = Moments.class) Moment start,
            @ForAll @NotEmpty Set<DayOfWeek> days,
            @ForAll @IntRange(min = 1, max = 12) int hours) {
        // When
        Instant end = new WorkingHours(start.zone(), days).plus(start.at(), hours);
        // Then
        assertThat(end).isEqualTo(afterMinutes(start, days, 60L * hours));
    }

    @Property
    void theHoursOfAWaitAreTheMinutesOfItsWorkingDays(
            @ForAll(supplier = Moments.class) Moment start,
            @ForAll @NotEmpty Set<DayOfWeek> days,
            @ForAll @IntRange(max = 3000) int minutes) {
        // Given
        Moment end = start.plusMinutes(minutes);
        // When
        Duration worked = new WorkingHours(start.zone(), days).between(start.at(), end.at());
        // Then
        assertThat(worked).isEqualTo(Duration.ofMinutes(minutesWorked(start, days, minutes)));
    }

    private static Instant afterMinutes(Moment start, Set<DayOfWeek> days, long minutes) {
        Moment now = start;
        for (long left = minutes; left > 0; now = now.plusMinutes(1)) {
            if (days.contains(now.weekday())) {
                left--;
            }
        }
        return now.at();
    }

    private static long minutesWorked(Moment start, Set<DayOfWeek> days, int minutes) {
        long worked = 0;
        Moment now = start;
        for (int minute = 0; minute < minutes; minute++) {
            worked += days.contains(now.weekday()) ? 1 : 0;
            now = now.plusMinutes(1);
        }
        return worked;
    }
}
