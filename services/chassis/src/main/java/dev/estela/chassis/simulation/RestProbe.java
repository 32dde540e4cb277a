package dev.estela.chassis.simulation;

import io.smallrye.mutiny.Uni;

/** A service's own word on whether work is in flight that neither Kafka nor the timers show. */
public interface RestProbe {
    Uni<Boolean> busy();
}
