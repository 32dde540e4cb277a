package dev.estela.bench.tickets;

import dev.estela.stack.Stack;
import java.io.IOException;
import java.sql.SQLException;

/** The tickets a shop has had so far, as rows: one in fifty is still somebody's work, the others are closed. */
final class Archive {
    static final int AGENTS = 40;
    static final String STORE = "bench";

    private static final String TICKETS = """
            insert into tickets.ticket (id, number, store, channel, status, priority, assessed_priority, points, subject, queue, agent, reason, customer_id,
                parcel_version, reopened, version, opened_at, changed_at, waiting_since, first_replied_at, solved_at, due_at, cause_event_id, cause_type)
            select gen_random_uuid(), 'B-' || n, '%1$s', 'EMAIL', case when n %% 50 = 0 then 'OPEN' else 'CLOSED' end, 'NORMAL', 'NORMAL', '',
                'Where is order ' || n || '?', 'all', 'agent-' || n %% %2$d, 'delivery/wismo/normal', 'c-' || n / 3,
                0, 0, 3, opened, opened + interval '5 hours', case when n %% 50 = 0 then opened end, opened + interval '1 hour',
                case when n %% 50 <> 0 then opened + interval '5 hours' end,
                case when n %% 50 = 0 then opened + interval '9 hours' else timestamptz '9999-01-01T00:00:00Z' end, 'bench', 'request.bench'
            from (select n, now() - (%4$d - n) * interval '30 seconds' as opened from generate_series(%3$d + 1, %4$d) n) past""";
    private static final String LOG = """
            insert into tickets.ticket_log (ticket_id, version, at, fact, actor_kind, status, priority, by_customer, cause_event_id, cause_type)
            select id, v, opened_at + (v - 1) * interval '1 hour', (array['opened', 'replied', 'solved'])[v], 'estela', status, priority, v = 1, 'bench', 'request.bench'
            from tickets.ticket, generate_series(1, 3) v where number like 'B-%' and not exists (select 1 from tickets.ticket_log l where l.ticket_id = id)""";
    private static final String MESSAGES = """
            insert into tickets.message (id, ticket_id, at, kind, channel, author_kind, text, state)
            select gen_random_uuid(), id, opened_at + v * interval '1 hour', (array['RECEIVED', 'REPLY'])[v], 'EMAIL', (array['CUSTOMER', 'AGENT'])[v],
                repeat('Where is it? It has not come. ', 10), 'SENT'
            from tickets.ticket, generate_series(1, 2) v where number like 'B-%' and not exists (select 1 from tickets.message m where m.ticket_id = id)""";

    private final Stack stack;

    Archive(Stack stack) {
        this.stack = stack;
    }

    void fill(int from, int to) throws IOException, SQLException {
        stack.execute(
                TICKETS.formatted(STORE, AGENTS, from, to),
                LOG,
                MESSAGES,
                "vacuum analyze tickets.ticket",
                "vacuum analyze tickets.ticket_log",
                "vacuum analyze tickets.message");
    }
}
