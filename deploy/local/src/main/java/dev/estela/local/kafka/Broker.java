package dev.estela.local.kafka;

import dev.estela.local.Detours.Detour;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A Kafka broker and its controller inside this process, with data that stays. */
public final class Broker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final String bootstrap;

    private Broker(KafkaRaftServer server, String bootstrap) {
        this.server = server;
        this.bootstrap = bootstrap;
    }

    /** @param detours further ways to reach it, by name: where it listens for each and where it says that it is found */
    public static Broker start(Path folder, int port, int controllerPort, Map<String, Detour> detours)
            throws IOException {
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder);
        }
        Properties settings = new Properties();
        settings.putAll(settings(folder, controllerPort));
        settings.putAll(listeners(port, controllerPort, detours));
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new Broker(server, address(port));
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder) throws IOException {
        Files.createDirectories(folder);
        Formatter formatter = new Formatter();
        formatter
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            formatter.run();
        } catch (Exception e) {
            throw new IOException("Kafka cannot make its data folder in " + folder, e);
        }
    }

    public static String address(int port) {
        return "127.0.0.1:" + port;
    }

    private static Map<String, String> listeners(int port, int controllerPort, Map<String, Detour> detours) {
        StringBuilder listeners =
                new StringBuilder("PLAINTEXT://" + address(port) + ",CONTROLLER://" + address(controllerPort));
        StringBuilder advertised = new StringBuilder(listeners);
        StringBuilder protocols = new StringBuilder("PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        detours.forEach((name, detour) -> {
            String listener = name.toUpperCase(Locale.ROOT);
            listeners.append(',').append(listener).append("://").append(address(detour.listen()));
            advertised.append(',').append(listener).append("://").append(address(detour.port()));
            protocols.append(',').append(listener).append(":PLAINTEXT");
        });
        return Map.of(
                "listeners", listeners.toString(),
                "advertised.listeners", advertised.toString(),
                "listener.security.protocol.map", protocols.toString());
    }

    private static Map<String, String> settings(Path folder, int controllerPort) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("log.dirs", folder.toString()),
                // One broker has nobody to copy to: without a flush per message a power cut loses events that were
                // acknowledged.
                Map.entry("log.flush.interval.messages", "1"),
                // After a crash the broker may only come back when the controller has given up the one before: soon.
                Map.entry("broker.session.timeout.ms", "4000"),
                Map.entry("broker.heartbeat.interval.ms", "1000"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("offsets.retention.minutes", "43200"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // For those who choose the protocol of KIP-848: sessions as long as those of the classic one.
                Map.entry("group.consumer.min.session.timeout.ms", "6000"),
                Map.entry("group.consumer.session.timeout.ms", "10000"),
                Map.entry("group.consumer.min.heartbeat.interval.ms", "1000"),
                Map.entry("group.consumer.heartbeat.interval.ms", "3000"),
                Map.entry("message.max.bytes", "8388608"),
                Map.entry("replica.fetch.max.bytes", "8388608"),
                Map.entry("log.segment.bytes", "16777216"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
                Map.entry("log.cleaner.threads", "1"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"));
    }
}
