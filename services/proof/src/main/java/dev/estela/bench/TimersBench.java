package dev.estela.bench;

import dev.estela.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Goal G4: promises that end, with millions of other timers pending. First many at the same instant, then so many a second. A timer has fired when its
 * parcel's incident is on its topic; it is counted there, so that one lost or fired twice shows.
 */
final class TimersBench implements Benchmark {
    private static final int PENDING = Integer.getInteger("estela.bench.pending", 10_000_000);
    private static final int AT_ONCE = Integer.getInteger("estela.bench.at-once", 100_000);
    private static final int PER_SECOND = 500;
    private static final int SECONDS = Integer.getInteger("estela.bench.seconds", 60);
    private static final int PACED = PER_SECOND * SECONDS;
    /** Orders are taken in at this rate or better, so that all are there when their promise ends. */
    private static final int TAKEN_IN = 250;

    private static final Duration REST = Duration.ofSeconds(60);
    private static final String FILL = """
            insert into tracking.timer (kind, subject, due_at)
            select 'shipment-watch', 'pending-' || n, now() + interval '400 days' + n * interval '1 second' from generate_series(1, %d) n""";

    @Override
    public void run() throws Exception {
        try (Stack stack = Stack.start("timers");
                Intake intake = new Intake(stack, 0);
                LateParcels late = new LateParcels(stack)) {
            stack.execute(FILL.formatted(PENDING), "vacuum analyze tracking.timer");
            System.out.printf(Locale.ROOT, "%,d timers pending%n", PENDING);
            double plain = new PlainTimers(stack).measure(AT_ONCE);
            System.out.printf(Locale.ROOT, "plain SQL, timers/s: %,.0f%n", plain);
            atOnce(intake, late, plain);
            paced(intake, late);
            stack.done();
        }
    }

    private static void atOnce(Intake intake, LateParcels late, double plain) throws Exception {
        Instant end = promisable(AT_ONCE);
        intake.promise("once", AT_ONCE, n -> end);
        late.expect("once", AT_ONCE, n -> end);
        sleepUntil(end);
        Samples lateness = late.await();
        double rate = AT_ONCE / (lateness.max() / 1000);
        System.out.printf(
                Locale.ROOT,
                "G4 %,d at once: all told after %.1f s, %,.0f a second, %.2f of plain SQL%n",
                AT_ONCE,
                lateness.max() / 1000,
                rate,
                rate / plain);
    }

    private static void paced(Intake intake, LateParcels late) throws Exception {
        Instant begin = promisable(PACED);
        intake.promise("paced", PACED, n -> due(begin, n));
        late.expect("paced", PACED, n -> due(begin, n));
        sleepUntil(begin);
        Samples lateness = late.await();
        System.out.printf(
                Locale.ROOT,
                "G4 %d a second for %d s, ms from due to told: p50 %.0f, p95 %.0f, p99 %.0f, max %.0f%n",
                PER_SECOND,
                SECONDS,
                lateness.median(),
                lateness.percentile(95),
                lateness.percentile(99),
                lateness.max());
    }

    private static Instant due(Instant begin, int n) {
        return begin.plus(n * 1000L / PER_SECOND, ChronoUnit.MILLIS);
    }

    /** A moment by which so many orders will have been taken in. */
    private static Instant promisable(int orders) {
        return Instant.now().plusSeconds(orders / TAKEN_IN).plus(REST).truncatedTo(ChronoUnit.SECONDS);
    }

    private static void sleepUntil(Instant moment) throws InterruptedException {
        Duration left = Duration.between(Instant.now(), moment);
        if (left.isNegative()) {
            throw new IllegalStateException("The orders were not taken in in time: void");
        }
        Thread.sleep(left);
    }
}
