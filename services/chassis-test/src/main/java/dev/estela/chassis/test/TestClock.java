package dev.estela.chassis.test;

import dev.estela.chassis.background.Background;
import dev.estela.chassis.clock.SimulatedClock;
import dev.estela.chassis.timer.TimerRunner;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;

/** The business clock of the service under test. */
public final class TestClock {
    private TestClock() {}

    public static Instant now() {
        return clock().instant();
    }

    /** Puts the clock there, back or forth; nothing fires. */
    public static void set(Instant instant) {
        clock().reset(instant);
    }

    /** Moves the clock and fires every timer due on the way, at its own instant. */
    public static void advanceTo(Instant instant) {
        TimerRunner timers = Arc.container().instance(TimerRunner.class).get();
        Background background = Arc.container().instance(Background.class).get();
        background
                .run(() ->
                        timers.advance(clock(), instant, () -> Uni.createFrom().voidItem()))
                .join();
    }

    private static SimulatedClock clock() {
        return (SimulatedClock) Arc.container().instance(Clock.class).get();
    }
}
