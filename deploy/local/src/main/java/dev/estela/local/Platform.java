package dev.estela.local;

import dev.estela.local.credentials.Credentials;
import dev.estela.local.edge.Edge;
import dev.estela.local.process.Guardian;
import dev.estela.local.process.Leftovers;
import dev.estela.local.service.HealthProbe;
import dev.estela.local.service.ServiceCommand;
import dev.estela.local.service.ServiceEnvironment;
import dev.estela.local.service.ServiceName;
import dev.estela.local.service.SupervisedService;
import dev.estela.local.simulation.ServiceAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** Everything on one machine, started in the order in which the parts need each other and stopped in the opposite one. */
public final class Platform implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofSeconds(180);

    private final Settings settings;
    private final Progress progress;
    private final boolean training;
    private final Parts parts = new Parts();

    /** @param training the services learn to start faster and write that down when they stop */
    public Platform(Settings settings, Progress progress, boolean training) {
        this.settings = settings;
        this.progress = progress;
        this.training = training;
    }

    /** Starts all parts; returns when every service is ready and the connector runs. */
    public void start() throws Exception {
        prepareFolders();
        Guardian guardian = Guardian.start(settings.logs().resolve("guardian.log"));
        parts.add("guardian", guardian);
        Credentials credentials = Credentials.in(settings.home(), settings.publicUrl(), ServiceName.ids());

        Infrastructure infrastructure = new Infrastructure(settings, progress, parts, guardian, credentials);
        LocalParts local = LocalParts.start(
                settings, credentials, infrastructure.dataSource(), infrastructure.bootstrap(), addresses());
        parts.add("mailbox and clock", local);
        List<SupervisedService> services = startServices(guardian, credentials, local);
        parts.add("edge", Edge.start(settings.ports().edge(), local.routes(services), name -> settings.ports()
                .of(name)));
        infrastructure.watch();
        for (SupervisedService service : services) {
            await(service);
        }
        infrastructure.awaitRelay();
    }

    /** Whether it was told to stop, maybe while it was still starting. */
    public boolean stopped() {
        return parts.closed();
    }

    @Override
    public void close() {
        parts.close();
    }

    private void prepareFolders() throws Exception {
        Files.createDirectories(settings.run());
        Files.createDirectories(settings.logs());
        parts.add("lock", HomeLock.take(settings.home(), settings.run()));
        DiskSpace.of(settings.home()).requireEnough(settings.home());
        Files.deleteIfExists(settings.run().resolve("ready"));
        int left = Leftovers.clean(settings.run());
        if (left > 0) {
            progress.say("ended %d processes that an earlier run had left behind", left);
        }
        settings.ports().requireFree();
    }

    private List<ServiceName> services() {
        return settings.infrastructureOnly() ? List.of() : ServiceName.built(settings.root());
    }

    private List<ServiceAddress> addresses() {
        return services().stream()
                .map(name -> LocalParts.address(settings, name))
                .toList();
    }

    private List<SupervisedService> startServices(Guardian guardian, Credentials credentials, LocalParts local) {
        HealthProbe probe = new HealthProbe();
        parts.add("health probe", probe);
        SupervisedService.Means means = new SupervisedService.Means(
                settings,
                new ServiceCommand(settings, training),
                new ServiceEnvironment(settings, credentials),
                local::now,
                guardian,
                probe,
                progress,
                training ? Duration.ofSeconds(240) : Duration.ofSeconds(15));
        List<SupervisedService> services = services().stream()
                .map(name -> new SupervisedService(name, means))
                .toList();
        parts.add("services", () -> stopAll(services));
        services.forEach(SupervisedService::start);
        return services;
    }

    private static void stopAll(List<SupervisedService> services) throws InterruptedException {
        List<Thread> stops = services.stream()
                .map(service -> Thread.ofVirtual().start(service::stop))
                .toList();
        for (Thread stop : stops) {
            stop.join();
        }
    }

    private void await(SupervisedService service) throws InterruptedException {
        if (!service.awaitReady(START_PATIENCE)) {
            throw new StartFailure("The service " + service.name().id() + " is not ready after "
                    + START_PATIENCE.toSeconds() + " s; the reason is in "
                    + settings.logs().resolve(service.name().id() + ".log") + ".");
        }
        progress.say("%s is ready", service.name().id());
    }
}
