package dev.estela.tickets.assignment;

import dev.estela.chassis.json.Json;
import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Agents. Who deals tickets out holds the agents first, then the tickets. */
@ApplicationScoped
class AgentRepository {
    private static final String COLUMNS = "select a.document, a.presence, a.last_assigned_at from agent a ";
    private static final String ALL = COLUMNS + "order by a.id";
    private static final String ONE = COLUMNS + "where a.id = ?1";
    private static final String LOCK_ONE = ONE + " for update";
    private static final String LOCK_ALL = ALL + " for update";
    private static final String LOADS =
            "select agent, count(*) from ticket where agent is not null and status in ('NEW', 'OPEN') group by agent";
    private static final String LOAD = "select count(*) from ticket where agent = ?1 and status in ('NEW', 'OPEN')";
    private static final String SAVE = """
            insert into agent (id, document, presence) values (?1, cast(cast(?2 as text) as jsonb), 'offline')
            on conflict (id) do update set document = excluded.document""";
    private static final String PRESENCE = "update agent set presence = ?2 where id = ?1";
    private static final String ASSIGNED = """
            update agent a set last_assigned_at = r.at
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(agent text, at timestamptz) where a.id = r.agent""";

    private final Sql sql;
    private final Json json;

    AgentRepository(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Uni<List<Known>> all() {
        return sql.list(ALL, this::known);
    }

    Uni<List<Known>> find(String id) {
        return sql.list(ONE, this::known, id);
    }

    Uni<List<Known>> lock(String id) {
        return sql.list(LOCK_ONE, this::known, id);
    }

    /** Everybody, so that nobody is dealt more than they can hold by two rounds at once. */
    Uni<List<Known>> lockAll() {
        return sql.list(LOCK_ALL, this::known);
    }

    Uni<Map<String, Integer>> loads() {
        return sql.list(LOADS, row -> Map.entry((String) row[0], ((Number) row[1]).intValue()))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Uni<Integer> load(String id) {
        return sql.list(LOAD, row -> ((Number) row[0]).intValue(), id).map(List::getFirst);
    }

    Uni<Void> save(Agent agent) {
        return sql.execute(SAVE, agent.id(), json.write(agent)).replaceWithVoid();
    }

    Uni<Boolean> present(String id, Presence presence) {
        return sql.execute(PRESENCE, id, presence.word()).map(changed -> changed == 1);
    }

    Uni<Void> assigned(List<Round.Deal> deals) {
        // Each agent's last one counts.
        Map<String, Round.Deal> last =
                deals.stream().collect(Collectors.toMap(Round.Deal::agent, deal -> deal, (one, other) -> other));
        return sql.execute(ASSIGNED, sql.rows(List.copyOf(last.values()))).replaceWithVoid();
    }

    private Known known(Object[] row) {
        return new Known(
                json.read(Rows.text(row[0]), Agent.class),
                Presence.valueOf(((String) row[1]).toUpperCase(Locale.ROOT)),
                Rows.instantOrNull(row[2]));
    }

    record Known(Agent agent, Presence presence, @Nullable Instant lastAssignedAt) {
        AgentView view(int load) {
            return new AgentView(agent, presence, load, lastAssignedAt);
        }

        Candidate candidate(int load) {
            return new Candidate(
                    agent.id(),
                    agent.stores(),
                    agent.skills(),
                    agent.languages(),
                    agent.capacity(),
                    load,
                    lastAssignedAt);
        }
    }
}
