package dev.estela.local;

import dev.estela.local.credentials.Credentials;
import dev.estela.local.credentials.KeyAccess;
import dev.estela.local.edge.DeadLettersHandler;
import dev.estela.local.edge.EdgeRoutes;
import dev.estela.local.edge.ReadinessHandler;
import dev.estela.local.edge.StartPage;
import dev.estela.local.mailbox.Mailbox;
import dev.estela.local.mailbox.MailboxHandler;
import dev.estela.local.service.SupervisedService;
import dev.estela.local.simulation.ClockHandler;
import dev.estela.local.simulation.ServiceAddress;
import dev.estela.local.simulation.SimulationClock;
import dev.estela.local.simulation.SimulationSettings;
import dev.estela.local.web.LocalHandler;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What only a local run has: the mailbox and, when asked for, the simulated clock. */
final class LocalParts implements AutoCloseable {
    private final Credentials credentials;
    private final List<ServiceAddress> services;
    private final SimulationClock clock;
    private final Mailbox mailbox;

    private LocalParts(Credentials credentials, List<ServiceAddress> services, SimulationClock clock, Mailbox mailbox) {
        this.credentials = credentials;
        this.services = services;
        this.clock = clock;
        this.mailbox = mailbox;
    }

    static LocalParts start(
            Settings settings,
            Credentials credentials,
            DataSource database,
            String bootstrap,
            List<ServiceAddress> services)
            throws Exception {
        SimulationClock clock = settings.simulatedClock()
                .map(wanted -> clock(settings, credentials, database, bootstrap, services, wanted))
                .orElse(null);
        Mailbox mailbox = new Mailbox(database, clock == null ? null : clock::now);
        mailbox.start("127.0.0.1", settings.ports().smtp());
        return new LocalParts(credentials, services, clock, mailbox);
    }

    /** Where the simulated clock stands; empty when the time is real. */
    Optional<Instant> now() {
        return Optional.ofNullable(clock).map(SimulationClock::now);
    }

    EdgeRoutes routes(Collection<SupervisedService> supervised) {
        LocalHandler deadLetters = new DeadLettersHandler(services);
        return new EdgeRoutes(
                Map.of(
                        "/", new StartPage(credentials.file()),
                        "/q/health/ready", new ReadinessHandler(supervised),
                        "/api/dead-letters", deadLetters,
                        "/api/dead-letters/counts", deadLetters,
                        "/api/simulation/clock", new ClockHandler(clock, new KeyAccess(credentials))),
                Map.of("/mailbox", new MailboxHandler(mailbox)));
    }

    static ServiceAddress address(Settings settings, dev.estela.local.service.ServiceName service) {
        return new ServiceAddress(
                service.id(), URI.create("http://127.0.0.1:" + settings.ports().of(service)), service.stage());
    }

    private static SimulationClock clock(
            Settings settings,
            Credentials credentials,
            DataSource database,
            String bootstrap,
            List<ServiceAddress> services,
            Instant wanted) {
        SimulationClock clock = new SimulationClock(new SimulationSettings(
                database,
                bootstrap,
                services,
                credentials.simulationKey(),
                settings.home().resolve("clock"),
                SimulationSettings.RESOLUTION,
                SimulationSettings.PATIENCE));
        Instant start = clock.start(wanted);
        return start == null ? null : clock;
    }

    @Override
    public void close() throws Exception {
        mailbox.close();
        if (clock != null) {
            clock.close();
        }
    }
}
