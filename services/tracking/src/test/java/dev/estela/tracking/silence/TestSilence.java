package dev.estela.tracking.silence;

import dev.estela.tracking.fact.Status;
import java.time.Duration;
import java.util.Map;

/** Patience by a table of one line. */
public final class TestSilence {
    private TestSilence() {}

    public static Patience patience() {
        return new Patience(new Table());
    }

    private static final class Table implements SilenceConfig {
        @Override
        public double percentile() {
            return 0.95;
        }

        @Override
        public int enough() {
            return 30;
        }

        @Override
        public Duration usual() {
            return Duration.ofHours(72);
        }

        @Override
        public Map<Status, Duration> stages() {
            return Map.of(Status.OUT_FOR_DELIVERY, Duration.ofHours(24));
        }
    }
}
