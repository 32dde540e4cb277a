package dev.estela.chassis.test;

import java.nio.file.Files;
import java.nio.file.Path;

/** A running PostgreSQL and Kafka. */
interface Backend extends AutoCloseable {
    String USER = "postgres";
    String PASSWORD = "postgres";

    String name();

    /** host:port/database */
    String postgres();

    /** host:port */
    String kafka();

    @Override
    void close();

    static Backend choose() {
        return switch (System.getProperty("estela.test-backend", "auto")) {
            case "embedded" -> new EmbeddedBackend();
            case "containers" -> new ContainerBackend();
            default -> dockerAnswers() ? new ContainerBackend() : new EmbeddedBackend();
        };
    }

    private static boolean dockerAnswers() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }
}
