package dev.estela.tracking.silence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private static final Stage STAGE = Stage.after(Status.IN_TRANSIT, "correos", "paq48", "ES>ES-MD", Instant.EPOCH);

    @Test
    void ofAHundredGapsNinetyFiveDoNotExceedThePercentile() {
        Histogram gaps = new Histogram();
        for (int hours = 1; hours <= 100; hours++) {
            gaps.add(hours, 1);
        }
        assertThat(gaps.percentile(0.95)).isEqualTo(95);
        assertThat(gaps.percentile(1.0)).isEqualTo(100);
    }

    @Test
    void gapsAreRoundedUpToFullHoursAndNeverDown() {
        assertThat(Histogram.bucket(Duration.ofMinutes(61))).isEqualTo(2);
        assertThat(Histogram.bucket(Duration.ZERO)).isEqualTo(1);
        for (int minutes = 1; minutes < 100_000; minutes += 7) {
            assertThat(Histogram.bucket(Duration.ofMinutes(minutes)) * 60L)
                    .isGreaterThanOrEqualTo(Math.min(minutes, Histogram.MAX_HOURS * 60L));
        }
    }

    @Test
    void itStaysSmallHoweverManyGapsThereAre() {
        Set<Integer> buckets = new HashSet<>();
        for (int minutes = 0; minutes < 200_000; minutes += 5) {
            buckets.add(Histogram.bucket(Duration.ofMinutes(minutes)));
        }
        assertThat(buckets).hasSizeLessThan(150);
    }

    @Test
    void aLaneWithTooFewGapsIsJudgedByAllLanes() {
        Histogram lane = new Histogram();
        lane.add(5, 29);
        Histogram all = new Histogram();
        all.add(40, 30);
        Learned learned = new Learned(Map.of(STAGE, lane, STAGE.onAnyLane(), all));
        assertThat(learned.of(STAGE, 30)).contains(all);
        lane.add(5, 1);
        assertThat(learned.of(STAGE, 30)).contains(lane);
    }

    @Test
    void withTooFewGapsAnywhereNothingIsLearned() {
        Histogram all = new Histogram();
        all.add(40, 29);
        assertThat(new Learned(Map.of(STAGE.onAnyLane(), all)).of(STAGE, 30)).isEmpty();
    }
}
