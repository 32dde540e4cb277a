package dev.estela.local.mailbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes mails to the database: whatever waits goes in one transaction, so many senders cost hardly more than one. */
class MailWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailWriter.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_BATCH = 200;
    private static final String INSERT = """
            insert into mailbox.message
                (received_at, sender, recipients, subject, message_id, order_id, headers, raw, repeat)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, exists (select from mailbox.message where message_id = ?))""";

    private final KeptConnection database;
    private final Function<ReceivedMail, Instant> clock;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(1000);
    private final Thread thread = new Thread(this::run, "mailbox-writer");

    /** @param clock when a mail came */
    MailWriter(DataSource database, Function<ReceivedMail, Instant> clock) {
        this.database = new KeptConnection(database);
        this.clock = clock;
        thread.setDaemon(true);
        thread.start();
    }

    /** Done when the mail is in the database. */
    CompletableFuture<Void> write(ReceivedMail mail) throws InterruptedException {
        Waiting entry = new Waiting(mail, clock.apply(mail), new CompletableFuture<>());
        waiting.put(entry);
        return entry.written();
    }

    private void run() {
        try {
            while (true) {
                List<Waiting> batch = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(batch, LARGEST_BATCH - 1);
                write(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Waiting> batch) {
        try {
            Integer count = database.use(connection -> insert(connection, batch));
            LOG.debug("{} mails received", count);
            batch.forEach(entry -> entry.written().complete(null));
        } catch (SQLException | RuntimeException e) {
            LOG.warn("{} mails could not be kept", batch.size(), e);
            batch.forEach(entry -> entry.written().completeExceptionally(e));
        }
    }

    private static Integer insert(Connection connection, List<Waiting> batch) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Waiting entry : batch) {
                bind(insert, entry);
                insert.addBatch();
            }
            int written = insert.executeBatch().length;
            connection.commit();
            return written;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    private static void bind(PreparedStatement insert, Waiting entry) throws SQLException {
        ReceivedMail mail = entry.mail();
        Object[] recipients =
                mail.recipients().stream().map(r -> r.toLowerCase(Locale.ROOT)).toArray();
        insert.setTimestamp(1, Timestamp.from(entry.receivedAt()));
        insert.setString(2, mail.sender());
        insert.setArray(3, insert.getConnection().createArrayOf("text", recipients));
        insert.setString(4, mail.subject() == null ? "" : mail.subject());
        insert.setString(5, mail.messageId());
        insert.setString(6, mail.orderId());
        insert.setString(7, json(mail));
        insert.setBytes(8, mail.raw());
        insert.setString(9, mail.messageId());
    }

    private static String json(ReceivedMail mail) {
        try {
            return JSON.writeValueAsString(mail.headers());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        thread.interrupt();
        database.close();
    }

    private record Waiting(ReceivedMail mail, Instant receivedAt, CompletableFuture<Void> written) {}
}
