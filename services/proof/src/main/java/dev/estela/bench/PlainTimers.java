package dev.estela.bench;

import dev.estela.stack.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What this PostgreSQL does at best with the same table: take a hundred due timers at a time, and commit. */
final class PlainTimers {
    private static final String COPY = """
            create schema if not exists bench;
            create table bench.timer (like tracking.timer including all);
            insert into bench.timer select * from tracking.timer;
            insert into bench.timer (kind, subject, due_at) select 'shipment-watch', 'due-' || n, now() from generate_series(1, %d) n;
            analyze bench.timer""";
    private static final String TAKE = """
            with due as materialized (
                select kind, subject from bench.timer where due_at <= now() order by due_at, kind, subject limit 100 for update skip locked)
            delete from bench.timer t using due where t.kind = due.kind and t.subject = due.subject returning t.subject""";

    private final Stack stack;

    PlainTimers(Stack stack) {
        this.stack = stack;
    }

    /** @return timers a second, of so many due at once */
    double measure(int due) throws Exception {
        stack.execute(COPY.formatted(due).split(";"));
        long begin = System.nanoTime();
        int taken = takeAll();
        double seconds = (System.nanoTime() - begin) / 1e9;
        stack.execute("drop table bench.timer");
        if (taken != due) {
            throw new IllegalStateException(taken + " timers taken, " + due + " were due: void");
        }
        return due / seconds;
    }

    private int takeAll() throws Exception {
        int all = 0;
        try (Connection connection = stack.database();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            int taken = Integer.MAX_VALUE;
            while (taken > 0) {
                taken = rows(take);
                all += taken;
            }
        }
        return all;
    }

    private static int rows(PreparedStatement take) throws SQLException {
        int rows = 0;
        try (ResultSet result = take.executeQuery()) {
            while (result.next()) {
                rows++;
            }
        }
        return rows;
    }
}
