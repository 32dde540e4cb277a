package dev.estela.tickets.later;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When things happen to tickets by themselves. */
@ConfigMapping(prefix = "estela.tickets.later")
public interface LaterConfig {
    /** How long a customer may come back to a solved ticket; afterwards they open another one. */
    @WithDefault("7d")
    Duration closedAfter();
}
