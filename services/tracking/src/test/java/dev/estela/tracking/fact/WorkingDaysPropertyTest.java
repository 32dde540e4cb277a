package dev.estela.tracking.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.chassis.test.Moment;
import dev.estela.chassis.test.Moments;
import dev.estela.tracking.promise.Estimate;
import dev.estela.tracking.promise.TransitDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Working days against a calendar that is leafed through; the clocks of all zones here change at full quarters of an hour. */
class WorkingDaysPropertyTest {
    private static final int QUARTER = 15;

    @Property
    void aDelayHasUntilTheMidnightThatEndsTheNextWorkingDay(
            @ForAll(supplier = Moments.class) Moment moment,
            @ForAll @Size(max = 6) Set<DayOfWeek> weekend,
            @ForAll @Size(max = 5) Set<@IntRange(max = 10) Integer> holidays) {
        // Given
        Calendar calendar = new Calendar(weekend, moment.day(), holidays);
        // When
        Instant end = new WorkingDays(moment.zone(), calendar::works).endOfNextAfter(moment.at());
        // Then
        assertThat(end).isEqualTo(endOfDay(nextWorkingDay(moment, calendar)).at());
    }

    @Property
    void aParcelIsExpectedByTheLastSecondOfItsLastTransitDay(
            @ForAll(supplier = Moments.class) Moment handedOver,
            @ForAll @IntRange(max = 3) int days,
            @ForAll @Size(max = 6) Set<DayOfWeek> weekend,
            @ForAll @Size(max = 5) Set<@IntRange(max = 10) Integer> holidays) {
        // Given
        Calendar calendar = new Calendar(weekend, handedOver.day(), holidays);
        Moment last = handedOver;
        for (int day = 0; day < days; day++) {
            last = nextWorkingDay(last, calendar);
        }
        // When
        Estimate estimate =
                TransitDays.after(handedOver.at(), days, new WorkingDays(handedOver.zone(), calendar::works));
        // Then
        assertThat(estimate.value()).isEqualTo(endOfDay(last).at().minusSeconds(1));
    }

    private static Moment nextWorkingDay(Moment moment, Calendar calendar) {
        Moment day = endOfDay(moment);
        while (!calendar.works(day.day())) {
            day = endOfDay(day);
        }
        return day;
    }

    /** The first quarter of an hour of the next day. */
    private static Moment endOfDay(Moment moment) {
        LocalDate today = moment.day();
        Moment now = moment.plusMinutes(-(moment.at().getEpochSecond() / 60 % QUARTER));
        while (!now.day().isAfter(today)) {
            now = now.plusMinutes(QUARTER);
        }
        return now;
    }
}
