package dev.estela.local.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The business clock of all services. It moves forward from timer to timer, in the order in which they are due over all
 * services, and lets the system come to rest whenever a timer had consequences, since those may set new timers on the way.
 */
public class SimulationClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulationClock.class);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private final InstantFile file;
    private final Duration resolution;
    private final Duration patience;
    private final Supplier<Movement> means;
    private volatile Instant now = Instant.EPOCH;
    private volatile boolean closed;
    private volatile Thread mover;
    private Movement movement;

    public SimulationClock(SimulationSettings settings) {
        this(settings, () -> Movement.open(settings));
    }

    SimulationClock(SimulationSettings settings, Supplier<Movement> means) {
        this.means = means;
        file = new InstantFile(settings.instantFile());
        resolution = settings.resolution();
        patience = settings.patience();
    }

    /** Where the clock stands at the start: where it was left, or at the wanted instant if that is later. */
    public Instant start(Instant wanted) {
        stand(file.read().filter(left -> left.isAfter(wanted)).orElse(wanted));
        return now;
    }

    public Instant now() {
        return now;
    }

    /** Moves the clock; returns when the system is at rest at the target. Moves queue up, one at a time. */
    public synchronized Instant moveTo(Instant target) throws InterruptedException {
        if (target.isBefore(now)) {
            throw new BackwardClockException(now, target);
        }
        if (closed) {
            throw new NotAtRestException(List.of("Estela is stopping"));
        }
        mover = Thread.currentThread();
        try {
            return move(target);
        } finally {
            mover = null;
        }
    }

    private Instant move(Instant target) throws InterruptedException {
        if (movement == null) {
            movement = means.get();
        }
        SystemState state = movement.rest();
        long start = System.nanoTime();
        long progress = start;
        int steps = 0;
        while (now.isBefore(target) || due(state, target)) {
            Step step = step(state, stepTowards(target, state.nextDue()));
            progress = step.moved() ? System.nanoTime() : waited(progress, step.state());
            state = step.state();
            steps++;
        }
        LOG.debug("At {} after {} steps and {} ms", now, steps, (System.nanoTime() - start) / 1_000_000);
        return now;
    }

    private static boolean due(SystemState state, Instant target) {
        return state.nextDue().filter(next -> !next.isAfter(target)).isPresent();
    }

    private Instant stepTowards(Instant target, Optional<Instant> nextDue) {
        Instant wanted = nextDue.map(this::sliceEnd).orElse(target);
        Instant step = wanted.isBefore(target) ? wanted : target;
        return step.isAfter(now) ? step : now;
    }

    /** Slices end just before a full multiple of their length, wherever a move began. */
    private Instant sliceEnd(Instant due) {
        long length = resolution.toMillis();
        long start = Math.floorDiv(due.toEpochMilli(), length) * length;
        Instant end = Instant.ofEpochMilli(start + length - 1);
        return end.isBefore(due) ? due : end;
    }

    /** Until all have fired, the clock shows the first of them: a mail they send was not received before it was sent. */
    private Step step(SystemState before, Instant to) throws InterruptedException {
        boolean later = to.isAfter(now);
        before.nextDue().filter(due -> due.isAfter(now) && due.isBefore(to)).ifPresent(this::stand);
        SystemState after = movement.advance(before, to);
        stand(to);
        boolean moved = later
                || !after.emitted().equals(before.emitted())
                || !after.nextDue().equals(before.nextDue());
        return new Step(after, moved);
    }

    /** A timer that is due and does not fire is waiting to be tried again; that may take a moment, but not for ever. */
    private long waited(long since, SystemState state) throws InterruptedException {
        if (System.nanoTime() - since > patience.toNanos()) {
            throw new NotAtRestException(state.overdue(now));
        }
        Thread.sleep(PAUSE);
        return since;
    }

    private void stand(Instant instant) {
        file.write(instant);
        now = instant;
    }

    /** Ends a move that is on its way: what it waits for may be gone already. */
    @Override
    public void close() throws Exception {
        closed = true;
        Thread moving = mover;
        if (moving != null) {
            moving.interrupt();
        }
        synchronized (this) {
            if (movement != null) {
                movement.close();
            }
        }
    }

    private record Step(SystemState state, boolean moved) {}
}
