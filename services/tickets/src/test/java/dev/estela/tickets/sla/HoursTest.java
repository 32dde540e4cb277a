package dev.estela.tickets.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
    private static final Instant MONDAY_NINE = Instant.parse("2026-11-16T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void anOfficeIsOpenFromNineToSixOnWorkingDays() {
        OpeningHours office = Hours.office("Europe/Madrid", null).opening();
        assertThat(office.between(MONDAY_NINE.minus(HOUR), MONDAY_NINE.plus(HOUR)))
                .isEqualTo(HOUR);
        assertThat(office.between(MONDAY_NINE, MONDAY_NINE.plus(Duration.ofDays(7))))
                .isEqualTo(HOUR.multipliedBy(45));
        assertThat(office.plus(Instant.parse("2026-11-20T16:30:00Z"), HOUR))
                .isEqualTo(Instant.parse("2026-11-23T08:30:00Z"));
    }

    @Test
    void aDayMayHaveABreakAndEndAtMidnight() {
        OpeningHours late = new Hours(
                        "Europe/Madrid",
                        Map.of(DayOfWeek.MONDAY, List.of("09:15-14:00", "22:30-24:00")),
                        null,
                        null,
                        Set.of())
                .opening();
        assertThat(late.between(MONDAY_NINE, MONDAY_NINE.plus(Duration.ofDays(1))))
                .isEqualTo(Duration.ofMinutes(285 + 90));
    }

    @Test
    void whoIsAlwaysThereCountsEveryMinute() {
        OpeningHours always = OpeningHours.always();
        assertThat(always.between(MONDAY_NINE, MONDAY_NINE.plus(Duration.ofDays(7))))
                .isEqualTo(Duration.ofDays(7));
        assertThat(always.between(MONDAY_NINE, MONDAY_NINE)).isZero();
        assertThat(always.plus(MONDAY_NINE, Duration.ZERO)).isEqualTo(MONDAY_NINE);
    }

    @ParameterizedTest(name = "{0} in {1}, region {2}: closed {3}")
    @CsvSource({
        "2026-11-17,ES,md,false",
        "2026-12-08,ES,md,true",
        "2026-12-08,ES,,true",
        "2026-12-08,,,false",
        "2029-05-02,ES,md,true",
        "2029-05-02,ES,,false",
        "2026-12-24,ES,md,true",
        "2026-12-24,,,true"
    })
    void nobodyIsThereOnPublicHolidaysNorWhenTheStoreSaysSo(
            LocalDate day, @Nullable String country, @Nullable String region, boolean closed) {
        Hours office = Hours.office("Europe/Madrid", country);
        Hours hours = new Hours(office.zone(), office.week(), country, region, Set.of(LocalDate.parse("2026-12-24")));
        Instant noon = day.atTime(12, 0).atZone(ZoneId.of("Europe/Madrid")).toInstant();
        assertThat(hours.opening().between(noon, noon.plus(HOUR)).isZero()).isEqualTo(closed);
    }

    @Test
    void aPlaceNobodyKnowsIsNamed() {
        assertThatThrownBy(() -> Hours.office("Mars/Olympus", null).opening())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no time zone Mars/Olympus");
        assertThatThrownBy(() -> Hours.office("UTC", "ZZ").opening())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No holidays are known of ZZ");
    }
}
