package dev.estela.local;

import dev.estela.local.connect.ConnectClient;
import dev.estela.local.connect.ConnectorSupervisor;
import dev.estela.local.connect.ConnectorTemplate;
import dev.estela.local.credentials.Credentials;
import dev.estela.local.edge.Edge;
import dev.estela.local.kafka.Broker;
import dev.estela.local.kafka.TopicCreator;
import dev.estela.local.kafka.TopicList;
import dev.estela.local.kafka.TopicWatchdog;
import dev.estela.local.postgres.Database;
import dev.estela.local.postgres.PostgresServer;
import dev.estela.local.postgres.SlotWatchdog;
import dev.estela.local.process.Guardian;
import dev.estela.local.process.JavaPart;
import dev.estela.local.process.Leftovers;
import dev.estela.local.process.Mortal;
import dev.estela.local.service.HealthProbe;
import dev.estela.local.service.ServiceCommand;
import dev.estela.local.service.ServiceEnvironment;
import dev.estela.local.service.ServiceName;
import dev.estela.local.service.SupervisedService;
import dev.estela.local.simulation.ServiceAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything on one machine, started in the order in which the parts need each other and stopped in the opposite one. */
public final class Platform implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);
    private static final Duration START_PATIENCE = Duration.ofSeconds(180);

    private final Settings settings;
    private final Progress progress;
    private final boolean training;
    private final Deque<Part> started = new ArrayDeque<>();
    private boolean closed;

    /** Something to stop at the end. */
    private record Part(String name, AutoCloseable handle) {}

    /** @param training the services learn to start faster and write that down when they stop */
    public Platform(Settings settings, Progress progress, boolean training) {
        this.settings = settings;
        this.progress = progress;
        this.training = training;
    }

    /** Starts all parts; returns when every service is ready and the connector runs. */
    public void start() throws Exception {
        prepareFolders();
        Guardian guardian = guard();
        List<String> ids =
                Arrays.stream(ServiceName.values()).map(ServiceName::id).toList();
        Credentials credentials = Credentials.in(settings.home(), settings.publicUrl(), ids);

        CompletableFuture<Optional<Mortal>> kafka = Background.supply("kafka", () -> startBroker(guardian));
        PostgresServer postgres = startDatabase(guardian, credentials, ids);
        Optional<Mortal> broker = Background.result(kafka);
        progress.say("PostgreSQL and Kafka are up");

        ConnectorTemplate connector =
                ConnectorTemplate.read(settings.deploy().resolve("connect/outbox-connector.json"));
        CompletableFuture<Optional<Mortal>> connect =
                Background.supply("connect", () -> startConnect(guardian, connector, credentials));
        LocalParts parts =
                LocalParts.start(settings, credentials, postgres.database().dataSource(), bootstrap(), addresses());
        add("mailbox and clock", parts);
        List<SupervisedService> services = startServices(guardian, credentials, parts);
        add("edge", Edge.start(settings.ports().edge(), parts.routes(services), name -> settings.ports()
                .of(name)));
        watch(postgres, broker, Background.result(connect), connector);
        for (SupervisedService service : services) {
            await(service);
        }
        awaitConnector(connector);
    }

    /** Whether it was told to stop, maybe while it was still starting. */
    public synchronized boolean stopped() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            close(started.pop());
        }
    }

    private static void close(Part part) {
        try {
            part.handle().close();
        } catch (Exception e) {
            LOG.warn("{} did not stop cleanly", part.name(), e);
        }
    }

    private void prepareFolders() throws Exception {
        Files.createDirectories(settings.run());
        Files.createDirectories(settings.logs());
        add("lock", HomeLock.take(settings.home(), settings.run()));
        DiskSpace.of(settings.home()).requireEnough(settings.home());
        Files.deleteIfExists(settings.run().resolve("ready"));
        int left = Leftovers.clean(settings.run());
        if (left > 0) {
            progress.say("ended %d processes that an earlier run had left behind", left);
        }
        settings.ports().requireFree();
    }

    private Guardian guard() throws Exception {
        Guardian guardian = Guardian.start(settings.logs().resolve("guardian.log"));
        add("guardian", guardian);
        return guardian;
    }

    private PostgresServer startDatabase(Guardian guardian, Credentials credentials, List<String> services)
            throws Exception {
        PostgresServer postgres = new PostgresServer(
                new PostgresServer.Plan(
                        settings.home(),
                        settings.run(),
                        settings.logs(),
                        settings.ports().postgres(),
                        credentials.databasePassword(),
                        settings.environment()),
                guardian);
        add("PostgreSQL", postgres);
        Database database = postgres.start();
        Map<String, String> passwords = new LinkedHashMap<>();
        services.forEach(service -> passwords.put(service, credentials.databasePassword(service)));
        passwords.put("connect", credentials.databasePassword("connect"));
        database.provision(settings.deploy().resolve("postgres"), passwords);
        return postgres;
    }

    private String bootstrap() {
        return Broker.address(settings.ports().kafka());
    }

    /** @return the part's process when it has one of its own */
    private Optional<Mortal> startPart(Guardian guardian, String title, String command, Callable<AutoCloseable> here)
            throws Exception {
        if (!settings.apart()) {
            add(title, here.call());
            return Optional.empty();
        }
        JavaPart part = JavaPart.start(command, settings, guardian);
        add(title, part);
        return Optional.of(part);
    }

    private Optional<Mortal> startBroker(Guardian guardian) throws Exception {
        Optional<Mortal> process =
                startPart(guardian, "Kafka", PartCommands.KAFKA, () -> PartCommands.broker(settings));
        new TopicCreator(bootstrap()).create(topics());
        return process;
    }

    private List<TopicList.Topic> topics() throws IOException {
        return TopicList.read(settings.deploy().resolve("topics.yaml")).resolve(settings.partitions());
    }

    private Optional<Mortal> startConnect(Guardian guardian, ConnectorTemplate connector, Credentials credentials)
            throws Exception {
        Optional<Mortal> process =
                startPart(guardian, "Kafka Connect", PartCommands.CONNECT, () -> PartCommands.worker(settings));
        Ports ports = settings.ports();
        Map<String, String> config = connector.resolve(Map.of(
                "ESTELA_DB_HOST",
                "127.0.0.1",
                "ESTELA_DB_PORT",
                Integer.toString(settings.detours().port(PartCommands.CONNECT, "postgres", ports.postgres())),
                "ESTELA_DB_NAME",
                Database.NAME,
                "ESTELA_CONNECT_DB_USER",
                "connect",
                "ESTELA_CONNECT_DB_PASSWORD",
                credentials.databasePassword("connect"),
                "ESTELA_CONNECT_POLL_MS",
                "10"));
        try (ConnectClient client = new ConnectClient(ports.connect(), connector.name())) {
            patiently("The outbox connector cannot be registered", () -> {
                client.put(config);
                return true;
            });
        }
        return process;
    }

    private List<ServiceName> services() {
        return settings.infrastructureOnly() ? List.of() : ServiceName.built(settings.root());
    }

    private List<ServiceAddress> addresses() {
        return services().stream()
                .map(name -> LocalParts.address(settings, name))
                .toList();
    }

    private List<SupervisedService> startServices(Guardian guardian, Credentials credentials, LocalParts parts) {
        HealthProbe probe = new HealthProbe();
        add("health probe", probe);
        SupervisedService.Means means = new SupervisedService.Means(
                settings,
                new ServiceCommand(settings, training),
                new ServiceEnvironment(settings, credentials),
                parts::now,
                guardian,
                probe,
                progress,
                training ? Duration.ofSeconds(240) : Duration.ofSeconds(15));
        List<SupervisedService> services = services().stream()
                .map(name -> new SupervisedService(name, means))
                .toList();
        add("services", () -> stopAll(services));
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

    private void watch(
            PostgresServer postgres, Optional<Mortal> broker, Optional<Mortal> connect, ConnectorTemplate connector)
            throws IOException {
        ConnectClient client = new ConnectClient(settings.ports().connect(), connector.name());
        SlotWatchdog slot =
                new SlotWatchdog(postgres.database(), client, settings.deploy().resolve("postgres"), progress);
        TopicWatchdog topics = new TopicWatchdog(bootstrap(), topics(), progress);
        Watch watch = new Watch(progress);
        watch.addMortal("PostgreSQL", postgres);
        broker.ifPresent(process -> watch.addMortal("Kafka", process));
        connect.ifPresent(process -> watch.addMortal("Kafka Connect", process));
        watch.add("the topics", topics::look);
        watch.add("the replication slot", slot::look);
        watch.add("the outbox connector", new ConnectorSupervisor(client, progress)::look);
        watch.addDisk(settings.home());
        add("watch", () -> {
            watch.close();
            client.close();
            topics.close();
        });
        watch.start();
    }

    private void await(SupervisedService service) throws InterruptedException {
        if (!service.awaitReady(START_PATIENCE)) {
            throw new StartFailure("The service " + service.name().id() + " is not ready after "
                    + START_PATIENCE.toSeconds() + " s; the reason is in "
                    + settings.logs().resolve(service.name().id() + ".log") + ".");
        }
        progress.say("%s is ready", service.name().id());
    }

    private void awaitConnector(ConnectorTemplate connector) throws Exception {
        try (ConnectClient client = new ConnectClient(settings.ports().connect(), connector.name())) {
            patiently("The outbox connector does not run", () -> client.status().running());
        }
        progress.say("the outbox connector runs");
    }

    /** Asks Kafka Connect again and again: while it starts or rebalances it refuses, and a connector just registered has no status yet. */
    private void patiently(String otherwise, Callable<Boolean> question) throws Exception {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!answered(question)) {
            if (System.nanoTime() > deadline) {
                throw new StartFailure(
                        otherwise + "; the reason is in " + settings.logs().resolve("launcher.log") + ".");
            }
            Thread.sleep(100);
        }
    }

    private static boolean answered(Callable<Boolean> question) throws Exception {
        try {
            return question.call();
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized void add(String name, AutoCloseable handle) {
        if (closed) {
            close(new Part(name, handle));
            throw new IllegalStateException("Stopped while starting");
        }
        started.push(new Part(name, handle));
    }
}
