package dev.estela.chassis.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Both servers without Docker: PostgreSQL from its binaries, Kafka in this JVM. */
final class EmbeddedBackend implements Backend {
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;

    EmbeddedBackend() {
        try {
            kafka = new EmbeddedKafka();
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("wal_level", "logical")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "200")
                    .setPGStartupWait(Duration.ofSeconds(90))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public String postgres() {
        return "127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    @Override
    public String kafka() {
        return kafka.bootstrap();
    }

    @Override
    public void close() {
        kafka.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
