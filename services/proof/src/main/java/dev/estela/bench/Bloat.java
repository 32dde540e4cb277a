package dev.estela.bench;

import dev.estela.stack.Stack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * How much of the tables and indexes of each service is of no use: rows that nobody sees any more, room that nothing stands in. Counted in the pages
 * themselves, of everything larger than 8 MB; reading them takes seconds, so not in a timed round.
 */
final class Bloat {
    private static final String EXTENSION = "create extension if not exists pgstattuple";
    private static final String TABLES = """
            select c.relnamespace::regnamespace::text as service,
                   sum(pg_relation_size(c.oid)) / 1048576 as megabytes,
                   sum(found.dead_tuple_len) * 100.0 / sum(found.table_len) as dead,
                   sum(found.approx_free_space) * 100.0 / sum(found.table_len) as free,
                   (array_agg(c.relname || ' ' || round(found.dead_tuple_percent) || ' %' order by found.dead_tuple_len desc))[1] as most,
                   sum(seen.autovacuum_count) as vacuums
            from pg_class c
            join pg_stat_user_tables seen on seen.relid = c.oid, pgstattuple_approx(c.oid) found
            where c.relkind = 'r' and pg_relation_size(c.oid) > 8388608
            group by 1 order by 1
            """;
    private static final String INDEXES = """
            select c.relnamespace::regnamespace::text as service,
                   sum(pg_relation_size(c.oid)) / 1048576 as megabytes,
                   sum(found.avg_leaf_density * pg_relation_size(c.oid)) / sum(pg_relation_size(c.oid)) as density,
                   (array_agg(c.relname || ' ' || round(found.avg_leaf_density) || ' %' order by found.avg_leaf_density))[1] as most
            from pg_class c
            join pg_am method on method.oid = c.relam and method.amname = 'btree', pgstatindex(c.oid) found
            where c.relkind = 'i' and pg_relation_size(c.oid) > 8388608 and c.relnamespace::regnamespace::text not like 'pg\\_%'
            group by 1 order by 1
            """;

    private Bloat() {}

    static void print(Stack stack, String when) throws IOException, SQLException {
        stack.execute(EXTENSION);
        try (Connection connection = stack.database();
                Statement statement = connection.createStatement()) {
            System.out.println("bloat, " + when);
            tables(statement);
            indexes(statement);
        }
    }

    private static void tables(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                System.out.printf(
                        Locale.ROOT,
                        "  tables of %-10s %6d MB, %.1f %% dead (most: %s), %.1f %% free, vacuumed %d times%n",
                        row.getString("service"),
                        row.getLong("megabytes"),
                        row.getDouble("dead"),
                        row.getString("most"),
                        row.getDouble("free"),
                        row.getLong("vacuums"));
            }
        }
    }

    private static void indexes(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(INDEXES)) {
            while (row.next()) {
                System.out.printf(
                        Locale.ROOT,
                        "  indexes of %-9s %6d MB, leaves %.0f %% full (least: %s)%n",
                        row.getString("service"),
                        row.getLong("megabytes"),
                        row.getDouble("density"),
                        row.getString("most"));
            }
        }
    }
}
