package dev.estela.tickets.cost;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class WorkRepository {
    private static final String ADD = """
            insert into ticket_work (ticket_id, id, agent, at, seconds) values (?1, ?2, ?3, cast(cast(?4 as text) as timestamptz), ?5)
            on conflict (ticket_id, id) do nothing""";
    private static final String SUM = """
            select sum(seconds) filter (where id = ?2), sum(seconds) from ticket_work where ticket_id = ?1""";

    private final Sql sql;

    WorkRepository(Sql sql) {
        this.sql = sql;
    }

    /** Kept once for each id. */
    Uni<Void> add(UUID ticket, UUID id, String agent, Instant at, int seconds) {
        return sql.execute(ADD, ticket, id, agent, at.toString(), seconds).replaceWithVoid();
    }

    /** What was kept under this id, and all that was spent on the ticket. */
    Uni<Work> of(UUID ticket, UUID id) {
        return sql.list(SUM, row -> new Work(ticket, Rows.number(row[0]), Rows.number(row[1])), ticket, id)
                .map(List::getFirst);
    }

    /**
     * Time spent on a ticket.
     *
     * @param seconds of this visit
     * @param totalSeconds of everybody
     */
    record Work(UUID ticketId, long seconds, long totalSeconds) {}
}
