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
 * Watches the replication slot. One that PostgreSQL gave up, or that somebody dropped, leaves a connector that runs and delivers
 * nothing: the slot is made anew and the connector forgets its position, so that it sends again what the outbox tables still hold.
 * The services' inboxes let each event act only once.
 */
public final class SlotWatchdog {
    private static final long ALARM_BYTES = 2L << 30;
    private static final String STATE = """
            select coalesce(wal_status, 'lost') as wal_status, active,
                   coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn), 0)::bigint as behind
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

    /** How the slot stands: PostgreSQL's own word for it, whether it is being read, and how many bytes nobody has confirmed. */
    public record Slot(String status, boolean active, long behind) {
        public boolean lost() {
            return status.equals("lost");
        }
    }

    public static Optional<Slot> read(Database database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            return row.next()
                    ? Optional.of(new Slot(row.getString(1), row.getBoolean(2), row.getLong(3)))
                    : Optional.empty();
        }
    }

    /** One look; called every few seconds. */
    public void look() throws SQLException, IOException, InterruptedException {
        Optional<Slot> slot = read(database);
        if (healing || slot.isEmpty() || slot.get().lost()) {
            progress.say(
                    "the replication slot is %s: making a new one and sending the kept outbox rows again",
                    slot.isEmpty() ? "missing" : "lost");
            recreate(slot.filter(Slot::lost).isPresent());
            progress.say("the replication slot stands again");
        } else {
            alarm(slot.get());
        }
    }

    private void recreate(boolean drop) throws SQLException, IOException, InterruptedException {
        healing = true;
        connector.stop();
        if (drop) {
            drop();
        }
        database.createSlot(scripts);
        forgetOffsets();
        connector.resume();
        healing = false;
    }

    private void drop() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_drop_replication_slot('estela_outbox')");
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
        boolean tooFar = slot.behind() > ALARM_BYTES;
        if (tooFar && !alarmed) {
            progress.say(
                    "the outbox connector is %d MB behind; at 4096 MB the slot is given up. See ./estela doctor",
                    slot.behind() >> 20);
        }
        alarmed = tooFar;
    }
}
