package dev.estela.local.mailbox;

import dev.estela.local.TestPorts;
import dev.estela.local.postgres.PostgresServer;
import dev.estela.local.process.Guardian;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of its own for one test class. */
final class TestPostgres implements AutoCloseable {
    private final Guardian guardian;
    private final PostgresServer server;
    private final int port;

    private TestPostgres(Guardian guardian, PostgresServer server, int port) {
        this.guardian = guardian;
        this.server = server;
        this.port = port;
    }

    static TestPostgres start(Path folder) throws Exception {
        int port = TestPorts.free();
        Path run = Files.createDirectories(folder.resolve("run"));
        Path logs = Files.createDirectories(folder.resolve("logs"));
        Guardian guardian = Guardian.start(logs.resolve("guardian.log"));
        PostgresServer server =
                new PostgresServer(new PostgresServer.Plan(folder, run, logs, port, "test", Map.of()), guardian);
        server.start();
        return new TestPostgres(guardian, server, port);
    }

    DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        source.setUser("postgres");
        source.setPassword("test");
        return source;
    }

    @Override
    public void close() throws Exception {
        server.close();
        guardian.close();
    }
}
