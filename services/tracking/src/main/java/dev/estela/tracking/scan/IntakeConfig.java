package dev.estela.tracking.scan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the intake of scans takes. */
@ConfigMapping(prefix = "estela.tracking.intake")
public interface IntakeConfig {
    @WithDefault("carrier.scan")
    String topic();

    /** How many scans a request may hold. */
    @WithDefault("1000")
    int maxBatch();

    /** How large one scan may be, in characters. */
    @WithDefault("65536")
    int maxScan();

    /** How many faults an answer names. */
    @WithDefault("1000")
    int maxFaults();
}
