package dev.estela.local;

import dev.estela.local.connect.ConnectClient;
import dev.estela.local.connect.ConnectorSupervisor;
import dev.estela.local.credentials.Credentials;
import dev.estela.local.kafka.Broker;
import dev.estela.local.kafka.TopicCreator;
import dev.estela.local.kafka.TopicList;
import dev.estela.local.kafka.TopicWatchdog;
import dev.estela.local.postgres.Database;
import dev.estela.local.postgres.PostgresServer;
import dev.estela.local.postgres.SlotWatchdog;
import dev.estela.local.process.Guardian;
import dev.estela.local.process.JavaPart;
import dev.estela.local.process.Mortal;
import dev.estela.local.service.ServiceName;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** What the services stand on: PostgreSQL, Kafka and Kafka Connect, started side by side and watched. */
final class Infrastructure {
    private final Settings settings;
    private final Progress progress;
    private final Parts parts;
    private final Guardian guardian;
    private final Relay relay;
    private final PostgresServer postgres;
    private final Optional<Mortal> broker;
    private final CompletableFuture<Optional<Mortal>> connect;

    /** Returns when PostgreSQL and Kafka are up; Kafka Connect follows. */
    Infrastructure(Settings settings, Progress progress, Parts parts, Guardian guardian, Credentials credentials)
            throws Exception {
        this.settings = settings;
        this.progress = progress;
        this.parts = parts;
        this.guardian = guardian;
        this.relay = new Relay(settings);
        CompletableFuture<Optional<Mortal>> kafka = Background.supply("kafka", this::startBroker);
        this.postgres = startDatabase(credentials);
        this.broker = Background.result(kafka);
        progress.say("PostgreSQL and Kafka are up");
        this.connect = Background.supply("connect", () -> startConnect(credentials));
    }

    String bootstrap() {
        return Broker.address(settings.ports().kafka());
    }

    DataSource dataSource() {
        return postgres.database().dataSource();
    }

    /** From now on what ends or is lost is mended. */
    void watch() throws Exception {
        Optional<Mortal> worker = Background.result(connect);
        ConnectClient client = relay.client();
        SlotWatchdog slot =
                new SlotWatchdog(postgres.database(), client, settings.deploy().resolve("postgres"), progress);
        TopicWatchdog topics = new TopicWatchdog(bootstrap(), topics(), progress);
        Watch watch = new Watch(progress);
        watch.addMortal("PostgreSQL", postgres);
        broker.ifPresent(process -> watch.addMortal("Kafka", process));
        worker.ifPresent(process -> watch.addMortal("Kafka Connect", process));
        watch.add("the topics", topics::look);
        watch.add("the replication slot", slot::look);
        watch.add("the outbox connector", new ConnectorSupervisor(client, progress)::look);
        watch.addDisk(settings.home());
        parts.add("watch", () -> {
            watch.close();
            client.close();
            topics.close();
        });
        watch.start();
    }

    void awaitRelay() throws Exception {
        relay.await();
        progress.say("the outbox connector runs");
    }

    private PostgresServer startDatabase(Credentials credentials) throws Exception {
        PostgresServer server = new PostgresServer(
                new PostgresServer.Plan(
                        settings.home(),
                        settings.run(),
                        settings.logs(),
                        settings.ports().postgres(),
                        credentials.databasePassword(),
                        settings.environment()),
                guardian);
        parts.add("PostgreSQL", server);
        Database database = server.start();
        Map<String, String> passwords = new LinkedHashMap<>();
        ServiceName.ids().forEach(service -> passwords.put(service, credentials.databasePassword(service)));
        passwords.put("connect", credentials.databasePassword("connect"));
        database.provision(settings.deploy().resolve("postgres"), passwords);
        return server;
    }

    private Optional<Mortal> startBroker() throws Exception {
        Optional<Mortal> process = startPart("Kafka", PartCommands.KAFKA, () -> PartCommands.broker(settings));
        new TopicCreator(bootstrap()).create(topics());
        return process;
    }

    private Optional<Mortal> startConnect(Credentials credentials) throws Exception {
        Optional<Mortal> process =
                startPart("Kafka Connect", PartCommands.CONNECT, () -> PartCommands.worker(settings));
        relay.register(credentials);
        return process;
    }

    /** @return the part's process when it has one of its own */
    private Optional<Mortal> startPart(String title, String command, Callable<AutoCloseable> here) throws Exception {
        if (!settings.apart()) {
            parts.add(title, here.call());
            return Optional.empty();
        }
        JavaPart part = JavaPart.start(command, settings, guardian);
        parts.add(title, part);
        return Optional.of(part);
    }

    private List<TopicList.Topic> topics() throws IOException {
        return TopicList.read(settings.deploy().resolve("topics.yaml")).resolve(settings.partitions());
    }
}
