package dev.estela.bench.sla;

import dev.estela.bench.Benchmark;
import dev.estela.bench.Samples;
import dev.estela.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A thousand promises of tickets that end in the same second, a hundred thousand others pending: from then until each is told on its topic, once. */
public final class SlaBench implements Benchmark {
    private static final int PENDING = Integer.getInteger("estela.bench.pending", 100_000);
    private static final int AT_ONCE = Integer.getInteger("estela.bench.at-once", 1_000);
    private static final int ROUNDS = 3;
    private static final Duration REST = Duration.ofSeconds(20);

    @Override
    public void run() throws Exception {
        try (Stack stack = Stack.start("sla")) {
            Promises promises = new Promises(stack);
            promises.pending(PENDING);
            System.out.printf(Locale.ROOT, "%,d promises pending%n", PENDING);
            for (int round = 0; round <= ROUNDS; round++) {
                Instant end = Instant.now().plus(REST).truncatedTo(ChronoUnit.SECONDS);
                try (Breaches breaches = new Breaches(stack)) {
                    promises.ending(AT_ONCE, "E" + round, end);
                    print(round, breaches.of(AT_ONCE, end));
                }
            }
            stack.done();
        }
    }

    private static void print(int round, Samples lateness) {
        System.out.printf(
                Locale.ROOT,
                "%s: %,d in the same second, ms until told: p50 %.0f, p99 %.0f, all after %.0f%n",
                round == 0 ? "warm" : "round " + round,
                AT_ONCE,
                lateness.median(),
                lateness.percentile(99),
                lateness.max());
    }
}
