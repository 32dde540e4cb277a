package dev.estela.tickets.follow;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FollowRepository {
    /** Who follows already has seen it as it is now. */
    private static final String SEE = """
            insert into follower (ticket_id, agent, since, seen_version)
            select t.id, ?2, cast(cast(?3 as text) as timestamptz), t.version from ticket t where t.id = ?1
            on conflict (agent, ticket_id) do update set seen_version = excluded.seen_version""";
    /** They follow from here on, and have not seen what calls them. */
    private static final String CALL = """
            insert into follower (ticket_id, agent, since, seen_version)
            select t.id, called.agent, cast(cast(?3 as text) as timestamptz), 0
            from ticket t, jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)) as called(agent) where t.id = ?1
            on conflict do nothing""";

    private static final String LEAVE = "delete from follower where agent = ?2 and ticket_id = ?1";
    private static final String OF =
            "select agent, since, seen_version from follower where ticket_id = ?1 order by agent limit 200";

    private final Sql sql;

    FollowRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Void> see(UUID ticket, String agent, Instant now) {
        return sql.execute(SEE, ticket, agent, now.toString()).replaceWithVoid();
    }

    Uni<Void> call(UUID ticket, Collection<String> agents, Instant now) {
        return sql.execute(CALL, ticket, sql.rows(List.copyOf(agents)), now.toString())
                .replaceWithVoid();
    }

    Uni<Void> leave(UUID ticket, String agent) {
        return sql.execute(LEAVE, ticket, agent).replaceWithVoid();
    }

    Uni<List<FollowerView>> of(UUID ticket) {
        return sql.list(
                OF, row -> new FollowerView(Rows.text(row[0]), Rows.instant(row[1]), Rows.number(row[2])), ticket);
    }
}
