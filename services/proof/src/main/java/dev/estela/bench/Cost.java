package dev.estela.bench;

import dev.estela.stack.Processes;
import dev.estela.stack.Stack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What has been used up so far.
 *
 * @param cpuSeconds by part: each service, PostgreSQL, and the launcher with broker, connector, edge and mailbox
 * @param commits of the database
 * @param logBytes written to the database's log
 */
public record Cost(Map<String, Double> cpuSeconds, long commits, long logBytes) {
    private static final List<String> PARTS =
            List.of("orders", "tracking", "notices", "surveys", "customers", "tickets", "postgresql", "launcher");
    private static final String DATABASE =
            "select xact_commit, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint from pg_stat_database where datname = current_database()";

    public static Cost soFar(Stack stack) throws IOException, SQLException {
        Map<String, Double> cpu = new LinkedHashMap<>();
        for (String part : PARTS) {
            cpu.put(part, Processes.cpuSeconds(stack.processes(part)));
        }
        try (Connection connection = stack.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DATABASE)) {
            row.next();
            return new Cost(cpu, row.getLong(1), row.getLong(2));
        }
    }

    public double allCpuSeconds() {
        return cpuSeconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    public Cost since(Cost before) {
        Map<String, Double> cpu = new LinkedHashMap<>();
        cpuSeconds.forEach((part, seconds) -> cpu.put(part, seconds - before.cpuSeconds.get(part)));
        return new Cost(cpu, commits - before.commits, logBytes - before.logBytes);
    }

    /** A line for the report. */
    String each(int events) {
        StringBuilder line = new StringBuilder("an event costs, in CPU-ms:");
        cpuSeconds.forEach(
                (part, seconds) -> line.append(String.format(Locale.ROOT, " %s %.2f", part, seconds * 1000 / events)));
        return line.append(String.format(
                        Locale.ROOT,
                        "; %.2f commits, %.1f kB of log",
                        (double) commits / events,
                        logBytes / 1024.0 / events))
                .toString();
    }
}
