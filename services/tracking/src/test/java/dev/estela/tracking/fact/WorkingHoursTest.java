package dev.estela.tracking.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final WorkingHours WEEKDAYS =
            new WorkingHours(MADRID, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    @Test
    void aWeekendDoesNotCount() {
        Instant friday = Instant.parse("2026-11-06T17:00:00Z"); // 18:00 in Madrid
        assertThat(WEEKDAYS.plus(friday, 24)).isEqualTo("2026-11-09T17:00:00Z");
    }

    @Test
    void hoursThatBeginOnAWeekendBeginOnMonday() {
        assertThat(WEEKDAYS.plus(Instant.parse("2026-11-07T12:00:00Z"), 1)).isEqualTo("2026-11-09T00:00:00Z");
    }

    @Test
    void aCarrierThatAlwaysWorksHasRealHours() {
        WorkingHours always = new WorkingHours(MADRID, EnumSet.allOf(DayOfWeek.class));
        Instant friday = Instant.parse("2026-11-06T17:00:00Z");
        assertThat(always.plus(friday, 48)).isEqualTo("2026-11-08T17:00:00Z");
        assertThat(always.between(friday, friday.plusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void theHourThatIsSetForwardDoesNotCount() {
        WorkingHours sundays = new WorkingHours(MADRID, Set.of(DayOfWeek.SUNDAY));
        Instant start = Instant.parse("2027-03-27T23:00:00Z"); // Sunday 00:00; at 02:00 it is 03:00
        assertThat(sundays.between(start, Instant.parse("2027-03-29T10:00:00Z")))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void theHourThatIsSetBackCountsTwice() {
        WorkingHours sundays = new WorkingHours(MADRID, Set.of(DayOfWeek.SUNDAY));
        Instant start = Instant.parse("2026-10-24T22:00:00Z"); // Sunday 00:00
        assertThat(sundays.between(start, Instant.parse("2026-10-26T10:00:00Z")))
                .isEqualTo(Duration.ofHours(25));
        assertThat(sundays.plus(start, 25)).isEqualTo("2026-10-25T23:00:00Z");
    }

    @Test
    void whatIsAddedIsWhatLiesBetween() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            Instant start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(31_000_000));
            int hours = 1 + random.nextInt(400);
            assertThat(WEEKDAYS.between(start, WEEKDAYS.plus(start, hours))).isEqualTo(Duration.ofHours(hours));
        }
    }

    @Test
    void timeDoesNotRunBackwards() {
        Instant start = Instant.parse("2026-11-06T17:00:00Z");
        assertThat(WEEKDAYS.between(start, start.minusSeconds(5))).isEqualTo(Duration.ZERO);
    }

    @Test
    void aCarrierThatNeverWorksIsRefused() {
        assertThatThrownBy(() -> new WorkingHours(MADRID, Set.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
