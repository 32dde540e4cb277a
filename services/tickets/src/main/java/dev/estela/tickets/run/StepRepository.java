package dev.estela.tickets.run;

import dev.estela.chassis.sql.Rows;
import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which steps are done. Whoever writes holds the ticket. */
@ApplicationScoped
class StepRepository {
    private static final String OF =
            "select step, ref, at, agent from playbook_step where ticket_id = ?1 and playbook = ?2";
    private static final String RAN = """
            select playbook, max(at), (array_agg(agent order by at desc))[1], count(*) from playbook_step where ticket_id = ?1
            group by playbook order by 2 desc, 1""";
    private static final String SAVE = """
            insert into playbook_step (ticket_id, playbook, step, ref, at, agent)
            select ?1, ?2, ?3, cast(nullif(cast(?4 as text), '') as uuid), cast(cast(?5 as text) as timestamptz), ?6
            on conflict (ticket_id, playbook, step) do update set ref = excluded.ref, at = excluded.at, agent = excluded.agent""";

    private final Sql sql;

    StepRepository(Sql sql) {
        this.sql = sql;
    }

    /** By the step's name. */
    Uni<Map<String, Done>> of(UUID ticket, String playbook) {
        Map<String, Done> done = new HashMap<>();
        return sql.list(
                        OF,
                        row -> done.put(
                                Rows.text(row[0]), new Done((UUID) row[1], Rows.instant(row[2]), Rows.text(row[3]))),
                        ticket,
                        playbook)
                .replaceWith(done);
    }

    Uni<Void> save(UUID ticket, String playbook, String step, Done done) {
        return sql.execute(
                        SAVE,
                        ticket,
                        playbook,
                        step,
                        done.ref() == null ? "" : done.ref().toString(),
                        done.at().toString(),
                        done.by())
                .replaceWithVoid();
    }

    /** What was run on a ticket, the latest first. */
    Uni<List<Ran>> ran(UUID ticket) {
        return sql.list(
                RAN,
                row -> new Ran(Rows.text(row[0]), Rows.instant(row[1]), Rows.text(row[2]), Rows.number(row[3])),
                ticket);
    }

    /** @param ref what the step made, where it made something */
    record Done(@Nullable UUID ref, Instant at, String by) {}

    /**
     * A playbook that was run.
     *
     * @param at when its last step was done, {@code by} whom
     * @param steps how many are done, or wait for an approval
     */
    record Ran(String playbook, Instant at, String by, long steps) {}
}
