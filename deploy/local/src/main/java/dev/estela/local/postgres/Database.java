package dev.estela.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The way into the database as its superuser. Services never get this; they have a role each. */
public final class Database {
    public static final String NAME = "estela";

    private final int port;
    private final String password;

    public Database(int port, String password) {
        this.port = port;
        this.password = password;
    }

    public DataSource dataSource() {
        return dataSource(NAME);
    }

    /** Makes the database where it is missing, and all that stands in the files of the folder given. */
    public void provision(Path folder, Map<String, String> passwords) throws SQLException, IOException {
        if (!exists()) {
            try (Connection connection = dataSource("postgres").getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + NAME);
            }
        }
        try (Connection connection = dataSource().getConnection()) {
            for (Map.Entry<String, String> entry : passwords.entrySet()) {
                set(connection, "estela." + entry.getKey() + "_password", entry.getValue());
            }
            run(connection, folder.resolve("provision.sql"));
            run(connection, folder.resolve("slot.sql"));
        }
    }

    /** Makes the replication slot where it is missing. */
    public void createSlot(Path folder) throws SQLException, IOException {
        try (Connection connection = dataSource().getConnection()) {
            run(connection, folder.resolve("slot.sql"));
        }
    }

    void ping() throws SQLException {
        try (Connection connection = dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private boolean exists() throws SQLException {
        try (Connection connection = dataSource("postgres").getConnection();
                PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, NAME);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, false)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }

    private static void run(Connection connection, Path script) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(script));
        }
    }

    private DataSource dataSource(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(name);
        source.setUser("postgres");
        source.setPassword(password);
        source.setApplicationName("estela-launcher");
        source.setConnectTimeout(5);
        source.setSocketTimeout(120);
        return source;
    }
}
