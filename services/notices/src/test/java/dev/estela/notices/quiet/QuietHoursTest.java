package dev.estela.notices.quiet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        "an ordinary evening,              21:00, 09:00, Europe/Madrid,     2026-11-04T22:30:00Z, 2026-11-05T08:00:00Z",
        "early morning,                    21:00, 09:00, Europe/Madrid,     2026-11-05T05:00:00Z, 2026-11-05T08:00:00Z",
        "the first quiet minute,           21:00, 09:00, Europe/Madrid,     2026-11-04T20:00:00Z, 2026-11-05T08:00:00Z",
        "the last moment before it,        21:00, 09:00, Europe/Madrid,     2026-11-04T19:59:59Z, 2026-11-04T19:59:59Z",
        "the end itself,                   21:00, 09:00, Europe/Madrid,     2026-11-05T08:00:00Z, 2026-11-05T08:00:00Z",
        "noon,                             21:00, 09:00, Europe/Madrid,     2026-11-04T11:00:00Z, 2026-11-04T11:00:00Z",
        "another zone,                     21:00, 09:00, America/Sao_Paulo, 2026-11-04T02:59:59Z, 2026-11-04T12:00:00Z",
        "the night clocks go forward,      21:00, 09:00, Europe/Madrid,     2026-03-28T22:00:00Z, 2026-03-29T07:00:00Z",
        "the night clocks go back,         21:00, 09:00, Europe/Madrid,     2026-10-24T22:00:00Z, 2026-10-25T08:00:00Z",
        "an end in the hour that is not,   21:00, 02:30, Europe/Madrid,     2026-03-28T23:00:00Z, 2026-03-29T01:30:00Z",
        "an end in the hour that is twice, 21:00, 02:30, Europe/Madrid,     2026-10-25T00:00:00Z, 2026-10-25T00:30:00Z",
        "the second of the two hours,      21:00, 02:30, Europe/Madrid,     2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z",
        "the only free hour is skipped,    02:30, 02:00, Europe/Madrid,     2026-03-28T12:00:00Z, 2026-03-30T00:00:00Z",
        "a siesta within the day,          14:00, 17:00, Europe/Madrid,     2026-11-04T14:00:00Z, 2026-11-04T16:00:00Z",
        "never quiet,                      09:00, 09:00, Europe/Madrid,     2026-11-04T08:00:00Z, 2026-11-04T08:00:00Z",
    })
    void nobodyIsWokenAndNobodyWaitsLongerThanTheMorning(
            String when, LocalTime from, LocalTime to, ZoneId zone, Instant moment, Instant release) {
        assertThat(new QuietHours(from, to, zone).release(moment)).as(when).isEqualTo(release);
    }

    @ParameterizedTest
    @CsvSource({
        "neither is quiet,               14:00, 16:00, 2026-11-04T12:00:00Z, 2026-11-04T12:00:00Z",
        "only one's own,                 11:00, 16:00, 2026-11-04T12:00:00Z, 2026-11-04T16:00:00Z",
        "only the shop's,                11:00, 16:00, 2026-11-04T22:00:00Z, 2026-11-05T09:00:00Z",
        "the shop's lead into one's own, 08:00, 11:00, 2026-11-04T22:00:00Z, 2026-11-05T11:00:00Z",
        "one's own lead into the shop's, 18:00, 22:00, 2026-11-04T19:00:00Z, 2026-11-05T09:00:00Z",
        "both to and fro,                20:00, 11:00, 2026-11-04T20:30:00Z, 2026-11-05T11:00:00Z",
        "nothing of the day is left,     09:00, 21:00, 2026-11-04T12:00:00Z, 2026-11-04T12:00:00Z",
        "nor of the night,               08:00, 22:00, 2026-11-04T22:30:00Z, 2026-11-05T09:00:00Z",
    })
    void onesOwnQuietHoursAreKeptBesideThoseOfTheShop(
            String when, LocalTime from, LocalTime to, Instant moment, Instant release) {
        // Given
        ZoneId zone = ZoneId.of("UTC");
        QuietHours shop = new QuietHours(LocalTime.parse("21:00"), LocalTime.parse("09:00"), zone);
        // Then
        assertThat(shop.releaseWith(new QuietHours(from, to, zone), moment))
                .as(when)
                .isEqualTo(release);
    }

    @Test
    void whatIsReleasedIsNeverQuiet() {
        QuietHours nights =
                new QuietHours(LocalTime.parse("21:00"), LocalTime.parse("09:00"), ZoneId.of("Europe/Madrid"));
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int quarter = 0; quarter < 365 * 96; quarter++) {
            Instant moment = start.plusSeconds(quarter * 900L);
            Instant release = nights.release(moment);
            assertThat(release).isAfterOrEqualTo(moment);
            assertThat(nights.quietAt(release)).as("released at " + release).isFalse();
        }
    }
}
