package dev.estela.chassis.timer;

import dev.estela.chassis.background.Background;
import dev.estela.chassis.clock.SimulatedClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fires timers when their moment comes. With a simulated clock nothing fires by itself: the clock is moved from outside, over each due instant. */
@ApplicationScoped
public class TimerRunner {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);

    private final Instance<DueTimers> due;
    private final Background background;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MAX);

    TimerRunner(Instance<DueTimers> due, Background background, Clock clock, MeterRegistry metrics) {
        this.due = due;
        this.background = background;
        this.clock = clock;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        if (!(clock instanceof SimulatedClock)) {
            poll();
        }
    }

    /** Says that a timer is about to be set, so that it does not wait for the next look at the table. */
    void expect(Instant dueAt) {
        next.accumulateAndGet(dueAt, (one, other) -> one.isBefore(other) ? one : other);
    }

    private void poll() {
        next.set(Instant.MAX);
        background.run(this::fireDue).whenComplete((ignored, failure) -> {
            if (failure != null) {
                Log.warnf("Timers wait: %s", failure.getMessage());
            }
            watch(LONGEST_PAUSE);
        });
    }

    /** Looks at the hint often and at the table seldom. */
    private void watch(Duration left) {
        Duration pause = Duration.ofMillis(20);
        boolean dueSoon = !Objects.requireNonNull(next.get()).isAfter(clock.instant());
        if (dueSoon || left.isNegative() || left.isZero()) {
            background.later(SHORTEST_PAUSE, this::poll);
        } else {
            background.later(pause, () -> watch(left.minus(pause)));
        }
    }

    private Uni<Void> fireDue() {
        return fireBatches(clock)
                .chain(() -> due.get().next())
                .invoke(this::expectNext)
                .replaceWithVoid();
    }

    /** Batch after batch, each in a chain of its own: a long backlog must not pile up in memory. */
    private Uni<Void> fireBatches(Clock time) {
        return Multi.createBy()
                .repeating()
                .uni(() -> due.get().fire(time.instant()))
                .whilst(fired -> fired == DueTimers.BATCH)
                .invoke(fired -> metrics.counter("estela_timers_fired_total").increment(fired))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private void expectNext(Instant dueAt) {
        if (dueAt != null) {
            expect(dueAt);
        }
    }

    /**
     * Moves a simulated clock, firing every timer due on the way at its own instant.
     *
     * @param aftermath what must be done before the clock may move on from where timers have fired
     * @return when the next timer is due, null where there is none
     */
    public Uni<@Nullable Instant> advance(SimulatedClock simulated, Instant to, Supplier<Uni<Void>> aftermath) {
        return Multi.createBy()
                .repeating()
                .uni(() -> fireNext(simulated, to, aftermath))
                .whilst(next -> next.isPresent() && !next.get().isAfter(to))
                .collect()
                .last()
                .invoke(() -> simulated.moveTo(to))
                .map(next -> next.orElse(null));
    }

    /** Fires what is due next, if that is by then. @return what was due before this, or is due later than that */
    private Uni<Optional<Instant>> fireNext(SimulatedClock simulated, Instant to, Supplier<Uni<Void>> aftermath) {
        return due.get().next().chain(dueAt -> {
            if (dueAt == null || dueAt.isAfter(to)) {
                return Uni.createFrom().item(Optional.ofNullable(dueAt));
            }
            simulated.moveTo(dueAt);
            return fireBatches(simulated).chain(() -> aftermath.get()).replaceWith(Optional.of(dueAt));
        });
    }

    public Uni<@Nullable Instant> nextDue() {
        return due.get().next();
    }
}
