package dev.estela.tickets.mention;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MentionRepository {
    private static final String ADD = """
            insert into mention (message_id, agent, ticket_id, at)
            select ?1, agent, ?2, cast(cast(?4 as text) as timestamptz)
            from jsonb_array_elements_text(cast(cast(?3 as text) as jsonb)) as called(agent) on conflict do nothing""";
    private static final String LIST = """
            select m.message_id, m.ticket_id, t.number, t.subject, s.author, s.text, m.at, m.read_at
            from mention m join message s on s.id = m.message_id join ticket t on t.id = m.ticket_id
            cross join (select cast(cast(?2 as text) as jsonb) as allowed) asked
            where m.agent = ?1 and (m.read_at is null or not cast(cast(?3 as text) as boolean))
                and (asked.allowed = jsonb_build_array() or jsonb_exists(asked.allowed, t.store))
                and (m.at, m.message_id) < (cast(cast(?4 as text) as timestamptz), ?5)
            order by m.at desc, m.message_id desc limit ?6""";
    private static final String READ = """
            update mention set read_at = coalesce(read_at, cast(cast(?3 as text) as timestamptz)) where message_id = ?1 and agent = ?2""";
    private static final String UNREAD = """
            select count(*) from (select 1 from mention m join ticket t on t.id = m.ticket_id
                cross join (select cast(cast(?2 as text) as jsonb) as allowed) asked
                where m.agent = ?1 and m.read_at is null and (asked.allowed = jsonb_build_array() or jsonb_exists(asked.allowed, t.store)) limit 100) found""";

    private final Sql sql;

    MentionRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Void> add(UUID message, UUID ticket, Collection<String> agents, Instant at) {
        return sql.execute(ADD, message, ticket, sql.rows(List.copyOf(agents)), at.toString())
                .replaceWithVoid();
    }

    /** @param allowed the stores the caller is bound to; empty for all */
    Uni<List<MentionView>> list(
            String agent, Collection<String> allowed, boolean unread, Instant beforeAt, UUID beforeId, int most) {
        return sql.list(
                LIST,
                MentionRepository::view,
                agent,
                sql.rows(List.copyOf(allowed)),
                Boolean.toString(unread),
                beforeAt.toString(),
                beforeId,
                most);
    }

    Uni<Boolean> read(UUID message, String agent, Instant now) {
        return sql.execute(READ, message, agent, now.toString()).map(changed -> changed == 1);
    }

    /** A hundred at most. */
    Uni<Long> unread(String agent, Collection<String> allowed) {
        return sql.list(UNREAD, row -> Rows.number(row[0]), agent, sql.rows(List.copyOf(allowed)))
                .map(List::getFirst);
    }

    private static MentionView view(Object[] row) {
        return new MentionView(
                (UUID) row[0],
                (UUID) row[1],
                Rows.text(row[2]),
                Rows.text(row[3]),
                Rows.text(row[4]),
                Rows.text(row[5]),
                Rows.instant(row[6]),
                Rows.instantOrNull(row[7]));
    }
}
