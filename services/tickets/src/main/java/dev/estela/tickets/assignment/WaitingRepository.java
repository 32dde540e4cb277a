package dev.estela.tickets.assignment;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tickets that nobody has. */
@ApplicationScoped
class WaitingRepository {
    /** What somebody is changing right now comes back by itself: every change of a ticket that nobody has asks for another round. */
    private static final String NEXT = """
            select id, store, language, priority = 'URGENT', opened_at, last_agent from ticket
            where queue = ?1 and agent is null and status in ('NEW', 'OPEN') and snoozed_until is null
            order by priority <> 'URGENT', opened_at, id limit ?2 for update skip locked""";

    /** One look into the index for each queue, however many wait in it. */
    private static final String QUEUES = """
            select q.id from queue q
            where exists (select 1 from ticket t where t.queue = q.id and t.agent is null and t.status in ('NEW', 'OPEN'))""";

    private final Sql sql;

    WaitingRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<List<Waiting>> lockNext(String queue, int most) {
        return sql.list(
                NEXT,
                row -> new Waiting(
                        (UUID) row[0],
                        (String) row[1],
                        Languages.primary((String) row[2]),
                        (Boolean) row[3],
                        Rows.instant(row[4]),
                        (String) row[5]),
                queue,
                most);
    }

    /** Queues in which somebody waits. */
    Uni<List<String>> queues() {
        return sql.list(QUEUES, row -> (String) row[0]);
    }
}
