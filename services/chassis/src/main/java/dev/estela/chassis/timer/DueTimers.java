package dev.estela.chassis.timer;

import dev.estela.chassis.deadletter.DeadLetters;
import dev.estela.chassis.event.Event;
import dev.estela.chassis.event.EventIntake.Rejection;
import dev.estela.chassis.event.Failures;
import dev.estela.chassis.sql.Sql;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Takes due timers away and fires them, in one transaction; every replica may do so at the same time. */
@ApplicationScoped
class DueTimers {
    static final int BATCH = 100;
    private static final int MAX_ATTEMPTS = 8;
    /** The choice is materialized: inside a join it could be made more than once, and the limit would hold for each. */
    private static final String TAKE = """
            with due as materialized (
                select kind, subject from timer where due_at <= cast(cast(?1 as text) as timestamptz) order by due_at, kind, subject limit ?2 for update skip locked)
            delete from timer t using due where t.kind = due.kind and t.subject = due.subject
            returning t.kind, t.subject, cast(extract(epoch from t.due_at) * 1000000 as bigint), t.payload, t.attempts
            """;

    private static final String TAKE_ONE =
            "delete from timer where kind = ?1 and subject = ?2 and due_at = cast(cast(?3 as text) as timestamptz) returning kind";
    private static final String POSTPONE = """
            update timer set attempts = attempts + 1, due_at = due_at + make_interval(secs => least(3600, 5 * power(2, attempts)))
            where kind = ?1 and subject = ?2
            """;
    private static final String NEXT = "select cast(extract(epoch from min(due_at)) * 1000000 as bigint) from timer";

    private final Sql sql;
    private final DeadLetters deadLetters;
    private final String service;
    private final Map<String, TimerHandler> handlers = new HashMap<>();

    DueTimers(
            Sql sql,
            DeadLetters deadLetters,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @All List<TimerHandler> handlers) {
        this.sql = sql;
        this.deadLetters = deadLetters;
        this.service = service;
        handlers.forEach(handler -> this.handlers.put(handler.kind(), handler));
    }

    /** When the next timer is due, null where there is none. */
    Uni<@Nullable Instant> next() {
        return Panache.withSession(() -> sql.list(NEXT, row -> row[0]))
                .map(rows -> rows.getFirst() == null ? null : instant(rows.getFirst()));
    }

    /**
     * Fires a batch of what is due by now. While the database is away it fails, and the timers stay due.
     *
     * @return how many were taken
     */
    Uni<Integer> fire(Instant now) {
        List<Taken> taken = new ArrayList<>();
        return Panache.withTransaction(() -> take(now).invoke(taken::addAll).call(this::run))
                .onFailure()
                .recoverWithUni(failure -> taken.isEmpty() || Failures.ofInfrastructure(failure)
                        ? Uni.createFrom().failure(failure)
                        : oneByOne(taken).replaceWith(taken))
                .map(List::size);
    }

    private Uni<List<Taken>> take(Instant now) {
        return sql.list(TAKE, DueTimers::taken, now.toString(), BATCH).map(rows -> rows.stream()
                .sorted(Comparator.comparing(taken -> taken.timer().dueAt()))
                .toList());
    }

    private Uni<Void> run(List<Taken> taken) {
        Map<String, List<Timer>> byKind = new LinkedHashMap<>();
        taken.forEach(one -> byKind.computeIfAbsent(one.timer().kind(), kind -> new ArrayList<>())
                .add(one.timer()));
        return Multi.createFrom()
                .iterable(byKind.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> handler(entry.getKey()).fire(entry.getValue()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> oneByOne(List<Taken> taken) {
        return Multi.createFrom()
                .iterable(taken)
                .onItem()
                .transformToUniAndConcatenate(this::alone)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> alone(Taken taken) {
        Timer timer = taken.timer();
        return Panache.withTransaction(() -> sql.list(
                                TAKE_ONE,
                                row -> row[0],
                                timer.kind(),
                                timer.subject(),
                                timer.dueAt().toString())
                        .chain(rows -> rows.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : handler(timer.kind()).fire(List.of(timer))))
                .onFailure(failure -> !Failures.ofInfrastructure(failure))
                .recoverWithUni(failure -> afterFailure(taken, failure));
    }

    private Uni<Void> afterFailure(Taken taken, Throwable failure) {
        Timer timer = taken.timer();
        Log.errorf(failure, "Timer %s of %s failed, attempt %d", timer.kind(), timer.subject(), taken.attempts() + 1);
        if (taken.attempts() + 1 < MAX_ATTEMPTS) {
            return Panache.withTransaction(() -> sql.execute(POSTPONE, timer.kind(), timer.subject()))
                    .replaceWithVoid();
        }
        return deadLetters
                .add(List.of(new Rejection(asEvent(timer), failure)))
                .chain(() -> Panache.withTransaction(() -> sql.execute(
                        "delete from timer where kind = ?1 and subject = ?2", timer.kind(), timer.subject())))
                .replaceWithVoid();
    }

    private Event asEvent(Timer timer) {
        return new Event(
                timer.kind() + ":" + timer.subject() + ":" + timer.dueAt(),
                "/services/" + service + "/timers",
                "timer." + timer.kind(),
                timer.subject(),
                timer.dueAt(),
                null,
                null,
                null,
                null,
                null,
                timer.subject(),
                timer.payload() == null ? "" : timer.payload(),
                "timer",
                0,
                0);
    }

    private TimerHandler handler(String kind) {
        TimerHandler handler = handlers.get(kind);
        if (handler == null) {
            throw new IllegalStateException("Nobody handles timers of kind " + kind);
        }
        return handler;
    }

    private static Taken taken(Object[] row) {
        return new Taken(
                new Timer((String) row[0], (String) row[1], instant(row[2]), (String) row[3]),
                ((Number) row[4]).intValue());
    }

    private static Instant instant(Object micros) {
        long value = ((Number) micros).longValue();
        return Instant.ofEpochSecond(Math.floorDiv(value, 1_000_000L), Math.floorMod(value, 1_000_000L) * 1000L);
    }

    private record Taken(Timer timer, int attempts) {}
}
