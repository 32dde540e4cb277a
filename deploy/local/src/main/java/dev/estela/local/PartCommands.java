package dev.estela.local;

import dev.estela.local.connect.ConnectWorker;
import dev.estela.local.kafka.Broker;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Single parts of the launcher, each in a process of its own. The launcher gives these commands to itself. */
final class PartCommands {
    static final String KAFKA = "kafka";
    static final String CONNECT = "connect";

    private PartCommands() {}

    /** The broker alone. On a full disk its recovery throws whole segments away, so it does not begin. */
    @Command(name = KAFKA, hidden = true)
    static final class Kafka implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            Settings settings = settings();
            DiskSpace.awaitRoom(settings.home());
            return stay(broker(settings));
        }
    }

    /** The Connect worker alone. */
    @Command(name = CONNECT, hidden = true)
    static final class Connect implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return stay(worker(settings()));
        }
    }

    static Broker broker(Settings settings) throws IOException {
        Ports ports = settings.ports();
        return Broker.start(
                settings.home().resolve("kafka"),
                ports.kafka(),
                ports.controller(),
                settings.detours().toKafka());
    }

    static ConnectWorker worker(Settings settings) {
        int kafka = settings.detours().port(CONNECT, KAFKA, settings.ports().kafka());
        return ConnectWorker.start(Broker.address(kafka), settings.ports().connect());
    }

    private static Settings settings() {
        return Settings.of(Main.root(), System.getenv(), Optional.empty(), false);
    }

    private static int stay(AutoCloseable part) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(part)));
        Thread.currentThread().join();
        return 0;
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
