package dev.estela.bench;

import dev.estela.stack.Stack;
import java.util.List;
import java.util.Locale;

/**
 * Goal G9: {@code notices} is out for ten minutes while 200 events a second come in, as far as its group is concerned: its process stands still, and so does each
 * that the launcher starts in its place. How fast it makes up for it, beside how fast the whole takes in the same events.
 */
final class RecoveryBench implements Benchmark {
    private static final int PER_SECOND = 200;
    private static final int SECONDS = Integer.getInteger("estela.bench.seconds", 600);
    private static final int EVENTS = PER_SECOND * SECONDS;
    private static final int PRESENT = 20_000;

    @Override
    public void run() throws Exception {
        try (Stack stack = Stack.start("recovery");
                Intake intake = new Intake(stack, EVENTS)) {
            List<Shop> shops = List.of(intake.prepared(), intake.prepared());
            intake.fill(PRESENT);
            double usual = EVENTS / intake.round(shops.getFirst());
            double drained = EVENTS / outage(stack, intake, shops.getLast());
            System.out.printf(Locale.ROOT, "%d events while notices was out for %d s%n", EVENTS, SECONDS);
            System.out.printf(
                    Locale.ROOT,
                    "G9 made up for, events/s: %.0f; the whole at once: %.0f; ratio %.2f%n",
                    drained,
                    usual,
                    drained / usual);
            stack.done();
        }
    }

    /** @return seconds from its return until everything was settled */
    private static double outage(Stack stack, Intake intake, Shop shop) throws Exception {
        try (Absence notices = Absence.of(stack, "notices")) {
            intake.send(shop, Pace.of(PER_SECOND));
        }
        long begin = System.nanoTime();
        intake.settle();
        return (System.nanoTime() - begin) / 1e9;
    }
}
