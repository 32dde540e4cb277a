package dev.estela.chassis.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * PostgreSQL and Kafka for the tests of a service, one of each for the whole test JVM. {@code -Destela.test-backend=auto|embedded|containers} chooses;
 * {@code auto} takes containers where a Docker engine answers, and embedded servers where not.
 */
public class TestBackend implements QuarkusTestResourceLifecycleManager {
    /** Where the business clock of every test starts. */
    public static final String START = "2026-11-02T10:00:00Z";

    private static Backend backend;

    @Override
    public Map<String, String> start() {
        Backend running = running();
        Map<String, String> config = new HashMap<>(TestKeys.configuration());
        config.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + running.postgres());
        config.put("quarkus.datasource.reactive.url", "postgresql://" + running.postgres());
        config.put("quarkus.datasource.username", Backend.USER);
        config.put("quarkus.datasource.password", Backend.PASSWORD);
        config.put("kafka.bootstrap.servers", running.kafka());
        config.put("estela.simulation.clock", START);
        config.put("estela.simulation.key", "test-simulation");
        config.put("estela.reconciler.enabled", "false");
        return config;
    }

    /** Stays up for the next test class: the JVM's end stops it. */
    @Override
    public void stop() {}

    static synchronized Backend running() {
        if (backend == null) {
            backend = Backend.choose();
            System.out.println("Test backend: " + backend.name() + ", PostgreSQL at " + backend.postgres()
                    + ", Kafka at " + backend.kafka());
            Runtime.getRuntime().addShutdownHook(new Thread(backend::close));
        }
        return backend;
    }
}
