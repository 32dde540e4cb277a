package dev.estela.tickets.ticket;

import dev.estela.chassis.event.Cause;
import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import dev.estela.tickets.priority.Priority;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what happened to a ticket. */
@ApplicationScoped
class LogRepository {
    private static final String READ = """
            select l.version, l.at, l.fact, l.actor_kind, l.actor, l.status, l.priority, l.queue, l.agent, l.reason, l.metric, l.cause_event_id, l.cause_type,
                nullif(before.priority, l.priority)
            from ticket_log l left join ticket_log before on before.ticket_id = l.ticket_id and before.version = l.version - 1
            where l.ticket_id = ?1 and l.version > ?2 order by l.version limit ?3""";

    private final Sql sql;

    LogRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<List<LogView>> of(UUID ticket, long after, int most) {
        return sql.list(READ, LogRepository::view, ticket, after, most);
    }

    private static LogView view(Object[] row) {
        return new LogView(
                ((Number) row[0]).longValue(),
                Rows.instant(row[1]),
                (String) row[2],
                new Actor(Actor.Kind.of((String) row[3]), (String) row[4]),
                Status.valueOf((String) row[5]),
                Priority.valueOf((String) row[6]),
                row[13] == null ? null : Priority.valueOf((String) row[13]),
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                new Cause((String) row[11], (String) row[12], null));
    }

    /**
     * One line of a ticket's history: what happened, who did it and how the ticket stood then.
     *
     * @param priorityBefore where it was another one until then
     */
    record LogView(
            long version,
            Instant at,
            String fact,
            Actor by,
            Status status,
            Priority priority,
            @Nullable Priority priorityBefore,
            @Nullable String queue,
            @Nullable String agent,
            @Nullable String reason,
            @Nullable String metric,
            Cause cause) {}
}
