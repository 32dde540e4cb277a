package dev.estela.notices.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation decides about notices where a store has not decided for itself. */
@ConfigMapping(prefix = "estela.notices")
public interface NoticesConfig {
    /** Facts that were older than this when we first saw them come from an import of the past: nobody is told. */
    @WithDefault("7d")
    Duration importAge();

    /** How long a notice waits for company, in business time, so that several parcels of one customer make one message. */
    @WithDefault("10m")
    Duration window();

    /** How long a notice that is due waits to hear of its customer: the service that knows may be behind, or down. */
    @WithDefault("24h")
    Duration contactPatience();

    /** By how many days a delay that was told has to grow before it is told again. */
    @WithDefault("2")
    int growthStepDays();
}
