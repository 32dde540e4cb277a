package dev.estela.chassis.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one source of time: the machine's clock, or a simulated one where the configuration names its start. */
@ApplicationScoped
public class Clocks {

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "estela.simulation.clock") Optional<Instant> start) {
        return start.<Clock>map(SimulatedClock::new).orElseGet(Clock::systemUTC);
    }
}
