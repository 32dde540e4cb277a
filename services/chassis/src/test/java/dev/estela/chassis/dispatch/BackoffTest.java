package dev.estela.chassis.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT15S", "3, PT45S", "6, PT20M15S", "7, PT1H", "1000, PT1H"})
    void aServerIsLeftAloneThreeTimesAsLongEachTimeAndAnHourAtMost(int failures, Duration pause) {
        assertThat(Backoff.after(failures)).isEqualTo(pause);
    }
}
