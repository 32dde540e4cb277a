package dev.estela.bench;

import dev.estela.stack.Processes;
import dev.estela.stack.Stack;
import java.util.Locale;

/** From a finished build to readiness of every service, and the memory of the whole. The first start makes the data folder, the others find it. */
final class StartBench implements Benchmark {
    private static final int ROUNDS = 3;

    @Override
    public void run() throws Exception {
        Samples first = new Samples();
        Samples again = new Samples();
        Samples memory = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            try (Stack stack = Stack.prepare("start")) {
                first.add(stack.up());
                memory.add(Processes.megabytes(stack.processes()));
                stack.down();
                again.add(stack.up());
                stack.done();
            }
        }
        System.out.println("G8 first start, s:                       " + first);
        System.out.println("G8 start over data, s:                   " + again);
        System.out.println("G8 proportional resident memory, MiB:    " + memory);
        System.out.printf(Locale.ROOT, "bounds: 20 s and 3,584 MiB%n");
    }
}
