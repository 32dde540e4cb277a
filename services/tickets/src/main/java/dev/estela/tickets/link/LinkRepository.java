package dev.estela.tickets.link;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import dev.estela.tickets.ticket.Status;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LinkRepository {
    static final int MOST = 50;

    private static final String ADD = """
            insert into ticket_link (ticket_id, other_id, agent, at)
            select cast(pair.one as uuid), cast(pair.other as uuid), ?3, cast(cast(?4 as text) as timestamptz)
            from (values (cast(?1 as text), cast(?2 as text)), (cast(?2 as text), cast(?1 as text))) as pair (one, other)
            on conflict do nothing""";
    private static final String REMOVE =
            "delete from ticket_link where (ticket_id = ?1 and other_id = ?2) or (ticket_id = ?2 and other_id = ?1)";
    private static final String OF = """
            select t.id, t.number, t.store, t.subject, t.status, l.agent, l.at from ticket_link l join ticket t on t.id = l.other_id
            where l.ticket_id = ?1 order by l.at, t.id limit %d""".formatted(MOST);

    private final Sql sql;

    LinkRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Void> add(UUID one, UUID other, String agent, Instant at) {
        return sql.execute(ADD, one.toString(), other.toString(), agent, at.toString())
                .replaceWithVoid();
    }

    Uni<Void> remove(UUID one, UUID other) {
        return sql.execute(REMOVE, one, other).replaceWithVoid();
    }

    Uni<List<LinkedTicket>> of(UUID ticket) {
        return sql.list(
                OF,
                row -> new LinkedTicket(
                        (UUID) row[0],
                        Rows.text(row[1]),
                        Rows.text(row[2]),
                        Rows.text(row[3]),
                        Status.valueOf(Rows.text(row[4])),
                        Rows.text(row[5]),
                        Rows.instant(row[6])),
                ticket);
    }
}
