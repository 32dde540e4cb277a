package dev.estela.chassis.timer;

import dev.estela.chassis.sql.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets and cancels timers in the transaction of the change that needs them. */
@ApplicationScoped
public class Timers {
    private static final String UPSERT = """
            insert into timer (kind, subject, due_at, payload)
            select kind, subject, due_at, payload from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as r(kind text, subject text, due_at timestamptz, payload text)
            order by kind, subject
            on conflict (kind, subject) do update set due_at = excluded.due_at, payload = excluded.payload, attempts = 0
            """;
    private static final String CANCEL =
            "delete from timer where kind = ?1 and subject = any (array(select jsonb_array_elements_text(cast(cast(?2 as text) as jsonb))))";

    private final Sql sql;
    private final TimerRunner runner;

    Timers(Sql sql, TimerRunner runner) {
        this.sql = sql;
        this.runner = runner;
    }

    public Uni<Void> set(Timer timer) {
        return setAll(List.of(timer));
    }

    public Uni<Void> setAll(List<Timer> timers) {
        if (timers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<String, TimerRow> rows = new LinkedHashMap<>();
        timers.forEach(timer -> rows.put(timer.kind() + "|" + timer.subject(), TimerRow.of(timer)));
        timers.stream()
                .map(Timer::dueAt)
                .min(java.util.Comparator.naturalOrder())
                .ifPresent(runner::expect);
        return sql.execute(UPSERT, sql.rows(List.copyOf(rows.values()))).replaceWithVoid();
    }

    public Uni<Void> cancel(String kind, String subject) {
        return cancelAll(kind, List.of(subject));
    }

    public Uni<Void> cancelAll(String kind, Collection<String> subjects) {
        return subjects.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.execute(CANCEL, kind, sql.rows(List.copyOf(subjects))).replaceWithVoid();
    }
}
