package dev.estela.tickets.viewer;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who is there, by the database's clock: those who have said so lately. */
@ApplicationScoped
class ViewerRepository {
    /** Pages say that they are open every five seconds. */
    private static final String LASTS = "interval '15 seconds'";

    private static final String HERE = """
            insert into viewer (ticket_id, agent, doing, since, until)
            values (?1, ?2, ?3, clock_timestamp(), clock_timestamp() + %1$s)
            on conflict (ticket_id, agent) do update set doing = excluded.doing, until = excluded.until,
                since = case when viewer.until < clock_timestamp() then excluded.since else viewer.since end""".formatted(LASTS);
    private static final String OTHERS = """
            select agent, doing, since from viewer
            where ticket_id = ?1 and agent <> ?2 and until >= clock_timestamp() order by since, agent limit 50""";
    private static final String GONE = "delete from viewer where ticket_id = ?1 and agent = ?2";
    private static final String SWEEP = """
            delete from viewer where (ticket_id, agent) in (
                select ticket_id, agent from viewer where until < clock_timestamp() - %s limit 100 for update skip locked)""".formatted(LASTS);

    private final Sql sql;

    ViewerRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Void> here(UUID ticket, String agent, Doing doing) {
        return sql.execute(HERE, ticket, agent, doing.name()).replaceWithVoid();
    }

    Uni<List<Viewer>> others(UUID ticket, String agent) {
        return sql.list(
                OTHERS,
                row -> new Viewer(Rows.text(row[0]), Doing.valueOf(Rows.text(row[1])), Rows.instant(row[2])),
                ticket,
                agent);
    }

    Uni<Void> gone(UUID ticket, String agent) {
        return sql.execute(GONE, ticket, agent).chain(() -> sql.execute(SWEEP)).replaceWithVoid();
    }
}
