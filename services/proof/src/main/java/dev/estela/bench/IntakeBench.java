package dev.estela.bench;

import dev.estela.stack.Stack;
import java.util.Locale;

/**
 * Goal G1: events appended to the topics until every decision about a notice that follows is written down, with nothing left unread anywhere. Beside it, in
 * the same run, what PostgreSQL and Kafka do at best.
 */
final class IntakeBench implements Benchmark {
    private static final int ROUNDS = 3;
    private static final int EVENTS = Integer.getInteger("estela.bench.events", 30_000);
    private static final int PRESENT = Integer.getInteger("estela.bench.present", 20_000);

    private final Samples settled = new Samples();
    private final Samples cpu = new Samples();

    @Override
    public void run() throws Exception {
        try (Stack stack = Stack.start("intake");
                Intake intake = new Intake(stack, EVENTS)) {
            Anchors anchors = new Anchors(stack);
            Shop[] shops = new Shop[ROUNDS + 2];
            for (int round = 0; round < shops.length; round++) {
                shops[round] = intake.prepared();
            }
            intake.fill(PRESENT);
            Bloat.print(stack, PRESENT + " orders present");
            System.out.printf(Locale.ROOT, "warm after %.1f s%n", intake.round(shops[0]));
            for (int round = 1; round <= ROUNDS; round++) {
                anchors.measure();
                Cost before = Cost.soFar(stack);
                double seconds = intake.round(shops[round]);
                print(round, seconds, Cost.soFar(stack).since(before));
            }
            anchors.print();
            System.out.println("settled, events/s:                             " + settled);
            System.out.println("CPU of the whole, ms per event:                " + cpu);
            anchors.compare(settled);
            Bloat.print(stack, "after the rounds");
            try (Statements statements = Statements.count(stack)) {
                double unused = intake.round(shops[ROUNDS + 1]);
                System.out.println("an event costs, in statements:                 " + statements.each(EVENTS));
            }
            stack.done();
        }
    }

    private void print(int round, double seconds, Cost cost) {
        settled.add(EVENTS / seconds);
        cpu.add(cost.allCpuSeconds() * 1000 / EVENTS);
        System.out.printf(
                Locale.ROOT,
                "round %d: %d events settled in %.1f s, %.0f a second, %.1f CPU-s%n         %s%n",
                round,
                EVENTS,
                seconds,
                EVENTS / seconds,
                cost.allCpuSeconds(),
                cost.each(EVENTS));
    }
}
