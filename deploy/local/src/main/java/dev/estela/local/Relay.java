package dev.estela.local;

import dev.estela.local.connect.ConnectClient;
import dev.estela.local.connect.ConnectorTemplate;
import dev.estela.local.credentials.Credentials;
import dev.estela.local.postgres.Database;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

/** The connector that carries what services write down to Kafka. */
final class Relay {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Settings settings;
    private final ConnectorTemplate connector;

    Relay(Settings settings) throws IOException {
        this.settings = settings;
        this.connector = ConnectorTemplate.read(settings.deploy().resolve("connect/outbox-connector.json"));
    }

    ConnectClient client() {
        return new ConnectClient(settings.ports().connect(), connector.name());
    }

    void register(Credentials credentials) throws Exception {
        Map<String, String> config = connector.resolve(Map.of(
                "ESTELA_DB_HOST",
                "127.0.0.1",
                "ESTELA_DB_PORT",
                Integer.toString(settings.detours()
                        .port(PartCommands.CONNECT, "postgres", settings.ports().postgres())),
                "ESTELA_DB_NAME",
                Database.NAME,
                "ESTELA_CONNECT_DB_USER",
                "connect",
                "ESTELA_CONNECT_DB_PASSWORD",
                credentials.databasePassword("connect"),
                "ESTELA_CONNECT_POLL_MS",
                "10"));
        try (ConnectClient client = client()) {
            patiently("The outbox connector cannot be registered", () -> {
                client.put(config);
                return true;
            });
        }
    }

    void await() throws Exception {
        try (ConnectClient client = client()) {
            patiently("The outbox connector does not run", () -> client.status().running());
        }
    }

    /** Asks Kafka Connect again and again: while it starts or rebalances it refuses, and a connector just registered has no status yet. */
    private void patiently(String otherwise, Callable<Boolean> question) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
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
}
