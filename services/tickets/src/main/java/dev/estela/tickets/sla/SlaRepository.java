package dev.estela.tickets.sla;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import dev.estela.tickets.ticket.Status;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SlaRepository {
    private static final String IDS =
            "any (array(select cast(jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as uuid)))";
    private static final String HISTORY =
            "select ticket_id, at, fact, status, by_customer from ticket_log where ticket_id = " + IDS
                    + " order by ticket_id, version";
    /** Most clocks of a ticket go on as before when something happens to it: those are not written. */
    private static final String SAVE = """
            insert into sla_clock as c (ticket_id, metric, running, target_seconds, cycle, due_at, warn_at)
            select "ticketId", metric, running, "targetSeconds", cycle, "dueAt", "warnAt"
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("ticketId" uuid, metric text, running boolean, "targetSeconds" bigint,
                cycle timestamptz, "dueAt" timestamptz, "warnAt" timestamptz)
            order by "ticketId", metric
            on conflict (ticket_id, metric) do update set running = excluded.running, target_seconds = excluded.target_seconds, cycle = excluded.cycle,
                due_at = excluded.due_at, warn_at = excluded.warn_at
            where (c.running, c.target_seconds, c.cycle, c.due_at, c.warn_at)
                is distinct from (excluded.running, excluded.target_seconds, excluded.cycle, excluded.due_at, excluded.warn_at)
            returning ticket_id, metric, coalesce(warned_cycle = cycle, false), coalesce(breached_cycle = cycle, false)""";
    /** What is no longer promised. */
    private static final String FORGET = """
            delete from sla_clock c where c.ticket_id = any (array(select cast(jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as uuid)))
                and not exists (select 1 from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as r("ticketId" uuid, metric text)
                    where r."ticketId" = c.ticket_id and r.metric = c.metric)
            returning c.ticket_id, c.metric""";

    private static final String MARK_BREACHED = """
            update sla_clock c set breached_cycle = cycle from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("ticketId" uuid, metric text)
            where c.ticket_id = r."ticketId" and c.metric = r.metric and c.running and c.due_at <= cast(cast(?2 as text) as timestamptz)
                and c.breached_cycle is distinct from c.cycle
            returning c.ticket_id, c.metric, c.due_at""";
    private static final String MARK_WARNED = """
            update sla_clock c set warned_cycle = cycle from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r("ticketId" uuid, metric text)
            where c.ticket_id = r."ticketId" and c.metric = r.metric and c.running and c.warn_at <= cast(cast(?2 as text) as timestamptz)
                and c.warned_cycle is distinct from c.cycle
            returning c.ticket_id, c.metric, c.due_at""";
    private static final String OF_TICKET = """
            select metric, running, target_seconds, cycle, due_at, warn_at, warned_cycle, breached_cycle from sla_clock where ticket_id = ?1 order by metric""";

    private final Sql sql;

    SlaRepository(Sql sql) {
        this.sql = sql;
    }

    Uni<Map<UUID, History>> histories(Collection<UUID> tickets) {
        Map<UUID, History> histories = new HashMap<>();
        return sql.list(
                        HISTORY,
                        row -> histories
                                .computeIfAbsent((UUID) row[0], id -> new History())
                                .add(Rows.instant(row[1]), (String) row[2], Status.valueOf((String) row[3]), (Boolean)
                                        row[4]),
                        sql.rows(List.copyOf(tickets)))
                .replaceWith(histories);
    }

    /** @return those that are not as they were, by their subjects */
    Uni<Map<String, Moved>> save(List<Promise> promises) {
        return promises.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : sql.list(
                                SAVE,
                                row -> new Moved(row[0] + "/" + row[1], (Boolean) row[2], (Boolean) row[3]),
                                sql.rows(promises))
                        .map(moved -> moved.stream().collect(Collectors.toMap(Moved::subject, Function.identity())));
    }

    /** @return the subjects of what was promised once and is no more */
    Uni<List<String>> forget(Collection<UUID> tickets, List<Promise> but) {
        return sql.list(FORGET, row -> row[0] + "/" + row[1], sql.rows(List.copyOf(tickets)), sql.rows(but));
    }

    /** Takes note of what is due and was not broken before in its cycle. */
    Uni<List<Due>> breach(List<Key> keys, Instant now) {
        return sql.list(MARK_BREACHED, SlaRepository::due, sql.rows(keys), now.toString());
    }

    Uni<List<Due>> warn(List<Key> keys, Instant now) {
        return sql.list(MARK_WARNED, SlaRepository::due, sql.rows(keys), now.toString());
    }

    private static Due due(Object[] row) {
        return new Due((UUID) row[0], Metric.valueOf((String) row[1]), Rows.instant(row[2]));
    }

    Uni<List<ClockView>> of(UUID ticket) {
        return sql.list(OF_TICKET, SlaRepository::view, ticket);
    }

    private static ClockView view(Object[] row) {
        Instant cycle = Rows.instantOrNull(row[3]);
        return new ClockView(
                Metric.valueOf((String) row[0]).word(),
                (Boolean) row[1],
                ((Number) row[2]).longValue(),
                Rows.instantOrNull(row[4]),
                Rows.instantOrNull(row[5]),
                isOf(cycle, Rows.instantOrNull(row[6])),
                isOf(cycle, Rows.instantOrNull(row[7])));
    }

    private static boolean isOf(@Nullable Instant cycle, @Nullable Instant marked) {
        return cycle != null && cycle.equals(marked);
    }

    record Key(UUID ticketId, Metric metric) {
        static Key of(String subject) {
            int slash = subject.indexOf('/');
            return new Key(UUID.fromString(subject.substring(0, slash)), Metric.valueOf(subject.substring(slash + 1)));
        }
    }

    record Due(UUID ticketId, Metric metric, Instant dueAt) {}

    /** @param warned and breached: whether that was told already since its clock began to run */
    record Moved(String subject, boolean warned, boolean breached) {}
}
