package dev.estela.orders.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How stores come to be known. */
@ConfigMapping(prefix = "estela.stores")
public interface StoresConfig {
    /** Whether an event of a store nobody knows registers it with defaults (local runs) instead of being refused. */
    @WithDefault("false")
    boolean autoRegister();
}
