package dev.estela.tickets.opening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Which events open tickets. */
@ConfigMapping(prefix = "estela.tickets.opening")
public interface OpeningConfig {
    /** What happened longer ago than this when it is first heard of comes from an import, and is nobody's work any more. */
    @WithDefault("14d")
    Duration tooOld();

    /** At which failed attempt of delivering a parcel somebody has to act. */
    @WithDefault("3")
    int failedAttempts();
}
