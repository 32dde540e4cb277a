package dev.estela.tracking.silence;

import dev.estela.tracking.fact.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** How long a carrier may say nothing: as long as it usually does at this stage, and never less than it takes to hear from it. */
@ApplicationScoped
public class Patience {
    private final SilenceConfig config;

    Patience(SilenceConfig config) {
        this.config = config;
    }

    /** In full hours; 0 where nothing more is expected. */
    public int hours(Status status, Stage stage, Learned learned, Duration pollingInterval) {
        if (!status.expectsMore()) {
            return 0;
        }
        int usual = learned.of(stage, config.enough())
                .map(known -> known.percentile(config.percentile()))
                .orElseGet(() -> fullHours(config.stages().getOrDefault(status, config.usual())));
        return Math.max(usual, fullHours(pollingInterval));
    }

    /** What most parcels needed for the whole way, where that is known. */
    public Optional<Integer> wholeWayHours(Stage stage, Learned learned) {
        return learned.of(stage, config.enough()).map(known -> known.percentile(config.percentile()));
    }

    private static int fullHours(Duration duration) {
        return (int) ((duration.toSeconds() + 3599) / 3600);
    }
}
