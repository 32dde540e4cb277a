package dev.estela.bench.sla;

import dev.estela.stack.Stack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;

/** Open tickets whose first reply is promised until some moment, as rows. */
final class Promises {
    private static final String TICKETS = """
            insert into tickets.ticket (id, number, store, channel, status, priority, assessed_priority, points, subject, queue, customer_id, parcel_version,
                reopened, version, opened_at, changed_at, waiting_since, due_at, cause_event_id, cause_type)
            select gen_random_uuid(), '%1$s-' || n, 'bench', 'PHONE', 'OPEN', 'NORMAL', 'NORMAL', '', 'Where is it?', 'care', 'c-' || n, 0,
                0, 1, now() - interval '1 day', now() - interval '1 day', now() - interval '1 day', %3$s, 'bench', 'request.bench'
            from generate_series(1, %2$d) n""";
    private static final String LOG = """
            insert into tickets.ticket_log (ticket_id, version, at, fact, actor_kind, status, priority, by_customer, cause_event_id, cause_type)
            select id, 1, opened_at, 'opened', 'estela', status, priority, true, 'bench', 'request.bench' from tickets.ticket where number like '%s-%%'""";
    private static final String CLOCKS = """
            insert into tickets.sla_clock (ticket_id, metric, running, target_seconds, cycle, due_at)
            select id, 'FIRST_REPLY', true, 32400, opened_at, due_at from tickets.ticket where number like '%s-%%'""";
    private static final String TIMERS = """
            insert into tickets.timer (kind, subject, due_at)
            select 'sla-breach', id || '/FIRST_REPLY', due_at from tickets.ticket where number like '%s-%%'""";

    private final Stack stack;

    Promises(Stack stack) {
        this.stack = stack;
    }

    /** Far from ending. */
    void pending(int count) throws IOException, SQLException {
        make("P", count, "now() + interval '40 days' + n * interval '10 seconds'");
    }

    /** All ending at that instant. */
    void ending(int count, String name, Instant at) throws IOException, SQLException {
        make(name, count, "timestamptz '" + at + "'");
    }

    private void make(String name, int count, String dueAt) throws IOException, SQLException {
        stack.execute(
                TICKETS.formatted(name, count, dueAt),
                LOG.formatted(name),
                CLOCKS.formatted(name),
                TIMERS.formatted(name),
                "vacuum analyze tickets.ticket",
                "vacuum analyze tickets.timer");
    }
}
