package dev.estela.tracking.silence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.estela.tracking.fact.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Stage STAGE = Stage.after(Status.IN_TRANSIT, "correos", null, "ES>ES-MD", Instant.EPOCH);
    private static final Learned NOTHING = new Learned(Map.of());
    private final Patience patience = TestSilence.patience();

    @Test
    void untilEnoughIsKnownTheTableSays() {
        assertThat(patience.hours(Status.OUT_FOR_DELIVERY, STAGE, NOTHING, Duration.ofHours(2)))
                .isEqualTo(24);
        assertThat(patience.hours(Status.IN_TRANSIT, STAGE, NOTHING, Duration.ofHours(2)))
                .isEqualTo(72);
    }

    @Test
    void whatPastShipmentsNeededCountsOnceEnoughAreKnown() {
        assertThat(patience.hours(Status.IN_TRANSIT, STAGE, known(30, 20), Duration.ofHours(2)))
                .isEqualTo(20);
    }

    @Test
    void aCarrierHasAlwaysAsLongAsItTakesToHearFromIt() {
        assertThat(patience.hours(Status.IN_TRANSIT, STAGE, known(30, 3), Duration.ofMinutes(721)))
                .isEqualTo(13);
        assertThat(patience.hours(Status.OUT_FOR_DELIVERY, STAGE, NOTHING, Duration.ofHours(36)))
                .isEqualTo(36);
    }

    @Test
    void nothingIsExpectedOfAParcelThatHasArrivedOrWaits() {
        assertThat(patience.hours(Status.DELIVERED, STAGE, NOTHING, Duration.ofHours(2)))
                .isZero();
        assertThat(patience.hours(Status.READY_FOR_PICKUP, STAGE, NOTHING, Duration.ofHours(2)))
                .isZero();
    }

    private static Learned known(int gaps, int hours) {
        Histogram histogram = new Histogram();
        histogram.add(hours, gaps);
        return new Learned(Map.of(STAGE, histogram));
    }
}
