package dev.estela.chaos;

import dev.estela.stack.Api;
import dev.estela.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The stack under test as a fault sees it: its processes, its links, its clocks, its database. */
record Scene(Stack stack, Api api, Links links, Clocks clocks, Load load) {

    /** The process of a part by its name; waits for one that is just being started again. */
    long pid(String part) throws IOException, InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            var note = stack.home().resolve("run").resolve(part + ".pid");
            if (Files.exists(note)) {
                String text = Files.readString(note);
                if (!text.isBlank() && alive(Long.parseLong(text.split(" ")[0]))) {
                    return Long.parseLong(text.split(" ")[0]);
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(part + " has not been started again within 30 s");
    }

    static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    Connection database() throws IOException, SQLException {
        String url = stack.jdbc() + "?connectTimeout=5&socketTimeout=60";
        return DriverManager.getConnection(url, "postgres", stack.credential("database.password"));
    }

    void execute(String sql) throws IOException, SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            boolean unused = statement.execute(sql);
        }
    }

    /** The rows of a query, each as texts. */
    List<List<String>> query(String sql) throws IOException, SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                all.add(row);
            }
            return all;
        }
    }
}
