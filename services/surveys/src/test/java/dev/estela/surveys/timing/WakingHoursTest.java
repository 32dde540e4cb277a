package dev.estela.surveys.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WakingHoursTest {
    private static final WakingHours WAKING = new WakingHours(LocalTime.of(10, 0), LocalTime.of(20, 0));

    @ParameterizedTest(name = "{2}: {0} in {1}")
    @CsvSource({
        "2026-11-08T12:00:00Z, Europe/Madrid, 2026-11-08T12:00:00Z, a full hour stays",
        "2026-11-08T12:00:01Z, Europe/Madrid, 2026-11-08T13:00:00Z, later in the hour is the next",
        "2026-11-08T03:20:00Z, Europe/Madrid, 2026-11-08T09:00:00Z, night waits for ten",
        "2026-11-08T17:59:00Z, Europe/Madrid, 2026-11-08T18:00:00Z, the last hour begins at seven",
        "2026-11-08T18:00:01Z, Europe/Madrid, 2026-11-09T09:00:00Z, after it comes tomorrow",
        "2026-11-08T23:30:00Z, Europe/Madrid, 2026-11-09T09:00:00Z, midnight is tomorrow already",
        "2026-03-28T19:30:00Z, Europe/Madrid, 2026-03-29T08:00:00Z, clocks go forward: ten comes an hour sooner",
        "2026-10-24T18:30:00Z, Europe/Madrid, 2026-10-25T09:00:00Z, clocks go back: ten comes an hour later",
        "2026-11-08T15:00:00Z, -03:00, 2026-11-08T15:00:00Z, a fixed offset is a zone",
        "2026-11-08T06:00:00Z, Asia/Kolkata, 2026-11-08T06:30:00Z, full hours are those of the wall clock"
    })
    void aMomentIsMovedToTheNextFullHourInWhichPeopleAreAwake(Instant earliest, String zone, Instant expected) {
        assertThat(WAKING.next(earliest, ZoneId.of(zone))).isEqualTo(expected);
    }

    @Test
    void theNextMomentIsNeverBeforeNeverFarAndAlwaysAwakeWhateverTheZone() {
        var random = new Random(7);
        String[] zones = {
            "Europe/Madrid", "America/Sao_Paulo", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "UTC"
        };
        for (int i = 0; i < 20_000; i++) {
            Instant earliest = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
            ZoneId zone = ZoneId.of(zones[i % zones.length]);
            Instant next = WAKING.next(earliest, zone);
            assertThat(next).isAfterOrEqualTo(earliest).isBeforeOrEqualTo(earliest.plus(Duration.ofHours(16)));
            assertThat(WAKING.contains(next, zone)).isTrue();
            assertThat(next.atZone(zone).getMinute()).isZero();
        }
    }

    @Test
    void anOpeningInTheHourThatComesTwiceIsNotBeforeTheMomentAsked() {
        var early = new WakingHours(LocalTime.of(2, 30), LocalTime.of(20, 0));
        Instant secondTwo = Instant.parse("2026-10-25T01:00:00Z"); // 02:00 in Madrid, for the second time
        assertThat(early.next(secondTwo, ZoneId.of("Europe/Madrid"))).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreRefused() {
        assertThatThrownBy(() -> new WakingHours(LocalTime.of(20, 0), LocalTime.of(10, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
