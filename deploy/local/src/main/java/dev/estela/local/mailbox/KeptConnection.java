package dev.estela.local.mailbox;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One connection for one user at a time, opened when first needed and again when it was lost. */
class KeptConnection implements AutoCloseable {
    private final DataSource database;
    private Connection connection;

    KeptConnection(DataSource database) {
        this.database = database;
    }

    synchronized <T> T use(Work<T> work) throws SQLException {
        if (connection == null || !connection.isValid(2)) {
            connection = database.getConnection();
        }
        return work.with(connection);
    }

    @Override
    public synchronized void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
