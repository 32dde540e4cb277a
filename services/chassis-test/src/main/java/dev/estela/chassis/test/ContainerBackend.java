package dev.estela.chassis.test;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Both servers in containers. */
final class ContainerBackend implements Backend {
    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18-alpine")
            .withUsername(USER)
            .withPassword(PASSWORD)
            .withCommand("postgres", "-c", "wal_level=logical", "-c", "fsync=off", "-c", "max_connections=200");
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka-native:4.1.1");

    ContainerBackend() {
        postgres.start();
        kafka.start();
    }

    @Override
    public String name() {
        return "containers";
    }

    @Override
    public String postgres() {
        return postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/" + postgres.getDatabaseName();
    }

    @Override
    public String kafka() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}
