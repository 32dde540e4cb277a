package dev.estela.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlicesTest {
    @Test
    void aDayEndsAtMidnightUtcWhateverZoneAnEventIsWrittenIn() {
        assertThat(slices(Duration.ofDays(1), "2017-03-01T23:59:59Z", "2017-03-01T21:30:00-03:00"))
                .extracting(slice -> slice.start().toString(), slice -> slice.events()
                        .size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2017-03-01T00:00:00Z", 1),
                        org.assertj.core.groups.Tuple.tuple("2017-03-02T00:00:00Z", 1));
    }

    @Test
    void daysWithoutEventsAreLeftOut() {
        assertThat(slices(Duration.ofDays(1), "2017-03-01T10:00:00Z", "2017-03-05T10:00:00Z"))
                .extracting(slice -> slice.end().toString())
                .containsExactly("2017-03-02T00:00:00Z", "2017-03-06T00:00:00Z");
    }

    @Test
    void anEventThatStandsTooLateGoesWithTheDayItStandsIn() {
        assertThat(slices(Duration.ofDays(1), "2017-03-02T10:00:00Z", "2017-03-01T10:00:00Z"))
                .singleElement()
                .satisfies(slice -> assertThat(slice.events()).hasSize(2));
    }

    @Test
    void aStepMayBeShorterThanADay() {
        assertThat(slices(Duration.ofHours(6), "2017-03-01T05:59:59Z", "2017-03-01T06:00:00Z"))
                .extracting(Slice::start)
                .containsExactly(Instant.parse("2017-03-01T00:00:00Z"), Instant.parse("2017-03-01T06:00:00Z"));
    }

    private static List<Slice> slices(Duration step, String... times) {
        List<Slice> slices = new ArrayList<>();
        new Slices(Stream.of(times).map(SlicesTest::event).iterator(), step).forEachRemaining(slices::add);
        return slices;
    }

    private static ReplayEvent event(String time) {
        return ReplayEvent.parse("test:1", "{\"type\":\"commerce.order.v1\",\"time\":\"%s\"}".formatted(time));
    }
}
