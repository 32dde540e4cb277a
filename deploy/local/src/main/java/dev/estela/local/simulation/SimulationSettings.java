package dev.estela.local.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the simulated clock needs.
 *
 * @param database where {@code simulation.outbox} can be written
 * @param simulationKey the bearer key of the services' own simulation endpoints
 * @param instantFile keeps the simulated instant over a restart
 * @param resolution timers this close together fire in one step, service by service
 * @param patience how long nothing may happen before the clock gives up on a service that is not at rest
 */
public record SimulationSettings(
        DataSource database,
        String bootstrap,
        List<ServiceAddress> services,
        String simulationKey,
        Path instantFile,
        Duration resolution,
        Duration patience) {

    public static final Duration RESOLUTION = Duration.ofDays(1);
    public static final Duration PATIENCE = Duration.ofSeconds(60);
}
