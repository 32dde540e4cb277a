package dev.estela.tracking.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.WorkingDays;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CalendarsTest {
    private final Calendars calendars = new Calendars();

    @Test
    void theNextWorkingDayAfterAFridayIsMonday() {
        WorkingDays madrid = calendars.of(new StoreCopy("es", "Europe/Madrid", "ES"));
        assertThat(madrid.endOfNextAfter(Instant.parse("2026-11-06T12:00:00Z"))).isEqualTo("2026-11-09T23:00:00Z");
    }

    @Test
    void aNationalHolidayIsNoWorkingDay() {
        WorkingDays madrid = calendars.of(new StoreCopy("es", "Europe/Madrid", "ES"));
        // 8 December 2026 is a Tuesday and a holiday in Spain
        assertThat(madrid.endOfNextAfter(Instant.parse("2026-12-07T12:00:00Z"))).isEqualTo("2026-12-09T23:00:00Z");
    }

    @Test
    void eachCountryHasItsOwn() {
        WorkingDays brazil = calendars.of(new StoreCopy("olist", "America/Sao_Paulo", "BR"));
        // 7 September is Brazil's independence day
        assertThat(brazil.endOfNextAfter(Instant.parse("2027-09-06T12:00:00Z"))).isEqualTo("2027-09-09T03:00:00Z");
    }

    @Test
    void aCountryNobodyKnowsHasWeekendsOnly() {
        WorkingDays nowhere = calendars.of(new StoreCopy("zz", "UTC", "ZZ"));
        assertThat(nowhere.endOfNextAfter(Instant.parse("2026-12-24T12:00:00Z")))
                .isEqualTo("2026-12-26T00:00:00Z");
    }
}
