package dev.estela.local.postgres;

import dev.estela.local.Progress;
import dev.estela.local.connect.ConnectClient;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Watches the replication slot and the publication. A slot that PostgreSQL gave up, or one of both that somebody dropped, leaves a connector that runs and
 * delivers nothing, or none that runs: they are made anew and the connector forgets its position, so that it sends again what the outbox tables still hold.
 * The services' inboxes let each event act only once.
 */
public final class SlotWatchdog {
    private static final String STATE = """
            select coalesce(wal_status, 'lost') as wal_status, active,
                   coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn), 0)::bigint as behind,
                   pg_size_bytes(current_setting('max_slot_wal_keep_size')) as most
            from pg_replication_slots where slot_name = 'estela_outbox'
            """;

    private final Database database;
    private final ConnectClient connector;
    private final Path scripts;
    private final Progress progress;
    private boolean alarmed;
    private boolean healing;

    /** @param scripts the folder with slot.sql */
    public SlotWatchdog(Database database, ConnectClient connector, Path scripts, Progress progress) {
        this.database = database;
        this.connector = connector;
        this.scripts = scripts;
        this.progress = progress;
    }

    /**
     * How the slot stands.
     *
     * @param status PostgreSQL's own word for it
     * @param active whether it is being read
     * @param behind bytes of the log that nobody has confirmed
     * @param most bytes at which it is given up
     */
    public record Slot(String status, boolean active, long behind, long most) {
        public boolean lost() {
            return status.equals("lost");
        }
    }

    public static Optional<Slot> read(Database database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            return row.next()
                    ? Optional.of(new Slot(row.getString(1), row.getBoolean(2), row.getLong(3), row.getLong(4)))
                    : Optional.empty();
        }
    }

    /** One look; called every few seconds. */
    public void look() throws SQLException, IOException, InterruptedException {
        Optional<Slot> slot = read(database);
        if (healing || slot.isEmpty() || slot.get().lost()) {
            recreate("the replication slot is " + (slot.isEmpty() ? "missing" : "lost"));
        } else if (!published()) {
            // Nobody can read the part of the log that was written while there was no publication.
            recreate("the publication is missing");
        } else {
            alarm(slot.get());
        }
    }

    private void recreate(String why) throws SQLException, IOException, InterruptedException {
        progress.say("%s: making a new one and sending the kept outbox rows again", why);
        healing = true;
        connector.stop();
        execute("select public.estela_make_publication()");
        execute("select pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = 'estela_outbox'");
        execute(
                "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = 'estela_outbox'");
        database.createSlot(scripts);
        forgetOffsets();
        connector.resume();
        healing = false;
        progress.say("the relay stands again");
    }

    private boolean published() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select from pg_publication where pubname = 'estela_outbox'")) {
            return row.next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            boolean unused = statement.execute(sql);
        }
    }

    /** The connector stops a moment after it was told to; until then it refuses. */
    private void forgetOffsets() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                connector.forgetOffsets();
                return;
            } catch (IOException e) {
                if (attempt == 20) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    private void alarm(Slot slot) {
        boolean tooFar = slot.behind() > slot.most() / 2;
        if (tooFar && !alarmed) {
            progress.say(
                    "the outbox connector is %d MB behind; at %d MB the slot is given up. See ./estela doctor",
                    slot.behind() >> 20, slot.most() >> 20);
        }
        alarmed = tooFar;
    }
}
