package dev.estela.bench;

import dev.estela.stack.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every statement the services send, begin and commit included, counted in the log that PostgreSQL keeps of them meanwhile. It costs time: not for a timed round. */
final class Statements implements AutoCloseable {
    private static final Pattern LINE = Pattern.compile("^\\S+ \\S+ \\S+ (\\w+) LOG: {2}(?:execute|statement)");

    private final Stack stack;
    private final Path log;
    private final long begin;

    private Statements(Stack stack) throws IOException {
        this.stack = stack;
        this.log = stack.home().resolve("logs/postgresql.log");
        this.begin = lines(log);
    }

    static Statements count(Stack stack) throws IOException, SQLException {
        Statements statements = new Statements(stack);
        stack.execute("alter system set log_statement = 'all'", "select pg_reload_conf()");
        return statements;
    }

    /** How many of them by service, for each of so many events. */
    String each(int events) throws IOException {
        Map<String, Long> byUser = new TreeMap<>();
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            lines.skip(begin)
                    .map(LINE::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .filter(Stack.SERVICES::contains)
                    .forEach(user -> byUser.merge(user, 1L, Long::sum));
        }
        StringBuilder line = new StringBuilder();
        byUser.forEach(
                (user, count) -> line.append(String.format(Locale.ROOT, "%s %.2f ", user, (double) count / events)));
        return line.toString().strip();
    }

    private static long lines(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.count();
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        stack.execute("alter system reset log_statement", "select pg_reload_conf()");
    }
}
