package dev.estela.local.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.subethamail.smtp.server.SMTPServer;

/** Every mail a customer would get, kept in the database. */
public class Mailbox implements AutoCloseable {
    private static final int LARGEST_MAIL = 25 * 1024 * 1024;
    private static final int CONNECTIONS = 200;

    private final DataSource database;
    private final MailReader reader = new MailReader();
    private final MailStore store;
    private final MailWriter writer;
    private SMTPServer smtp;

    /**
     * With a simulated clock a mail came when it was sent: the services fire what is due on the way, ahead of the clock that is shown.
     *
     * @param simulated the business time, null where it is the real one
     */
    public Mailbox(DataSource database, Supplier<Instant> simulated) {
        this.database = database;
        store = new MailStore(database);
        writer = new MailWriter(
                database,
                simulated == null
                        ? mail -> Instant.now()
                        : mail -> mail.sentAt().orElseGet(simulated));
    }

    /** Prepares the database and listens for mail. */
    public void start(String host, int port) throws SQLException, IOException {
        createSchema();
        smtp = new SMTPServer.Builder()
                .bindAddress(InetAddress.getByName(host))
                .port(port)
                .softwareName("Estela mailbox")
                .hostName("mailbox.local")
                .messageHandlerFactory(context -> new SmtpSession(reader, writer))
                .maxConnections(CONNECTIONS)
                .maxMessageSize(LARGEST_MAIL)
                .insertReceivedHeaders(false)
                .hideTLS()
                .build();
        smtp.start();
    }

    MailStore store() {
        return store;
    }

    Optional<MailContent> content(long id) throws SQLException {
        return store.raw(id).map(reader::content);
    }

    private void createSchema() throws SQLException, IOException {
        try (InputStream schema = Mailbox.class.getResourceAsStream("schema.sql");
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws SQLException {
        if (smtp != null) {
            smtp.stop();
        }
        writer.close();
        store.close();
    }
}
