package dev.estela.bench;

import dev.estela.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where the CPU of each service goes under the mix of goal G1: a flame graph each, drawn from what the JVM's flight recorder saw in a round. */
final class FlamesBench implements Benchmark {
    private static final int EVENTS = Integer.getInteger("estela.bench.events", 30_000);
    private static final int PRESENT = 20_000;

    @Override
    public void run() throws Exception {
        Path folder = Files.createDirectories(Stack.ROOT.resolve("services/proof/target/flames"));
        try (Stack stack = Stack.start("flames");
                Intake intake = new Intake(stack, EVENTS)) {
            Shop warm = intake.prepared();
            Shop seen = intake.prepared();
            intake.fill(PRESENT);
            double unused = intake.round(warm);
            Recordings recordings = Recordings.start(stack);
            double seconds = intake.round(seen);
            recordings.draw(folder);
            System.out.printf(Locale.ROOT, "%d events in %.1f s: see %s%n", EVENTS, seconds, folder);
            stack.done();
        }
    }
}
