package dev.estela.local.postgres;

import dev.estela.local.Folders;
import dev.estela.local.StartFailure;
import dev.estela.local.process.Child;
import dev.estela.local.process.Commands;
import dev.estela.local.process.Guardian;
import dev.estela.local.process.Mortal;
import dev.estela.local.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL as a child process, with data that stays. */
public final class PostgresServer implements Mortal {
    private static final int ATTEMPTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Where it lives and how it listens. */
    public record Plan(Path home, Path run, Path logs, int port, String password, Map<String, String> environment) {
        Path data() {
            return home.resolve("postgresql/data");
        }
    }

    private final Plan plan;
    private final Guardian guardian;
    private final Database database;
    private final PostgresUser user;
    private PostgresBinaries binaries;
    private Child child;

    public PostgresServer(Plan plan, Guardian guardian) {
        this.plan = plan;
        this.guardian = guardian;
        this.database = new Database(plan.port(), plan.password());
        this.user = PostgresUser.choose(plan.environment().getOrDefault("ESTELA_POSTGRES_USER", ""));
    }

    /** Starts it, making the data folder first where there is none, and waits until it answers. */
    public Database start() throws IOException, InterruptedException {
        Files.createDirectories(plan.home().resolve("postgresql"));
        binaries = PostgresBinaries.in(plan.home());
        StalePostmaster.stop(plan.data());
        if (!Files.exists(plan.data().resolve("PG_VERSION"))) {
            initialise();
        }
        requireSameVersion();
        user.own(plan.data());
        startWithRetries();
        return database;
    }

    public Database database() {
        return database;
    }

    @Override
    public boolean alive() {
        return child != null && child.alive();
    }

    @Override
    public void restart() throws IOException, InterruptedException {
        child.forget();
        StalePostmaster.stop(plan.data());
        startWithRetries();
    }

    @Override
    public void close() {
        if (child != null) {
            child.stop(Duration.ofSeconds(30));
        }
    }

    private void startWithRetries() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            child = launch();
            if (answers()) {
                return;
            }
            child.stop(Duration.ofSeconds(5));
            if (attempt == ATTEMPTS) {
                throw new StartFailure("PostgreSQL does not start; the reason is at the end of "
                        + plan.logs().resolve("postgresql.log") + ".");
            }
            Thread.sleep(500L * attempt);
        }
    }

    private boolean answers() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (child.alive() && System.nanoTime() < deadline) {
            try {
                database.ping();
                return true;
            } catch (SQLException e) {
                if ("28P01".equals(e.getSQLState())) {
                    child.stop(Duration.ofSeconds(5));
                    throw new StartFailure(
                            "The database in " + plan.data() + " was made with other credentials: put the old"
                                    + " credentials.properties back, or move the data folder away to begin anew.");
                }
                Thread.sleep(50);
            }
        }
        return false;
    }

    private Child launch() throws IOException {
        List<String> command = List.of(
                binaries.postgres().toString(),
                "-D",
                plan.data().toString(),
                "-p",
                Integer.toString(plan.port()),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "wal_level=logical",
                "-c",
                "max_replication_slots=10",
                "-c",
                "max_wal_senders=10",
                // A slot nobody reads must not fill the disk; the watchdog says so at half of it and mends what was
                // lost.
                "-c",
                "max_slot_wal_keep_size=" + plan.environment().getOrDefault("ESTELA_SLOT_WAL", "4GB"),
                "-c",
                "max_wal_size=1GB",
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=128MB",
                "-c",
                "synchronous_commit=on",
                "-c",
                "jit=off",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC",
                "-c",
                "tcp_keepalives_idle=30",
                "-c",
                "log_min_messages=warning",
                "-c",
                "log_line_prefix=%m %u ",
                "-c",
                "log_parameter_max_length_on_error=0",
                "-c",
                "log_min_error_statement=panic");
        return Child.start(
                new Child.Plan("postgresql", user.command(command), Map.of(), plan.data(), StopSignal.INT),
                plan.run(),
                plan.logs(),
                guardian);
    }

    private void initialise() throws IOException {
        Path draft = plan.home().resolve("postgresql/initialising");
        Folders.delete(draft);
        Files.createDirectories(draft);
        user.own(draft);
        Path password = Files.createTempFile(
                plan.home().resolve("postgresql"),
                "password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, plan.password() + "\n");
            List<String> locale = binaries.major() >= 17
                    ? List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
                    : List.of("--locale=C.UTF-8");
            List<String> command = new ArrayList<>(List.of(
                    binaries.initdb().toString(),
                    "--pgdata=" + draft,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8"));
            command.addAll(locale);
            Commands.Answer answer = Commands.run(user.command(command));
            if (!answer.ok()) {
                throw new StartFailure(
                        "PostgreSQL cannot make its data folder in " + draft + ": " + lastLine(answer.output()));
            }
        } finally {
            Files.delete(password);
        }
        Files.move(draft, plan.data());
    }

    private void requireSameVersion() throws IOException {
        int made = Integer.parseInt(
                Files.readString(plan.data().resolve("PG_VERSION")).strip());
        if (made != binaries.major()) {
            throw new StartFailure("The data in " + plan.data() + " belongs to PostgreSQL " + made
                    + ", but this one is " + binaries.major()
                    + ": move the folder away to begin anew, or use the Estela that made it.");
        }
    }

    private static String lastLine(String output) {
        return output.lines().reduce("", (before, line) -> line.isBlank() ? before : line);
    }
}
