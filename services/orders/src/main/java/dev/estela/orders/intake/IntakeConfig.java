package dev.estela.orders.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much comes in at once. */
@ConfigMapping(prefix = "estela.intake")
public interface IntakeConfig {
    /** The topic that holds what shops tell. */
    @WithDefault("commerce.order")
    String topic();

    /** Events in one batch. */
    @WithDefault("1000")
    int maxBatch();

    /** Bytes of one event's data: what leaves carries the whole order and has to fit into a Kafka record of 1 MB. */
    @WithDefault("500000")
    int maxEventBytes();

    /** Faults named in one answer; beyond it only their number is told. */
    @WithDefault("1000")
    int maxFaults();
}
