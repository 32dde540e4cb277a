package dev.estela.tracking.silence;

import dev.estela.tracking.fact.Status;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** When silence means something. */
@ConfigMapping(prefix = "estela.tracking.silence")
public interface SilenceConfig {
    /** Silence is unusual when it lasts longer than this share of the known gaps. */
    @WithDefault("0.95")
    double percentile();

    /** From how many known gaps on they are trusted. */
    @WithDefault("30")
    int enough();

    /** Until then, for a stage that {@link #stages()} does not name. */
    @WithDefault("72h")
    Duration usual();

    /** Until then, by the status of the last scan. */
    Map<Status, Duration> stages();
}
