package dev.estela.bench;

import dev.estela.bench.search.SearchBench;
import dev.estela.bench.tickets.TicketsBench;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./estela bench [delay|flames|intake|loop|recovery|search|start|tickets|timers]}: runs one benchmark, or all. */
public final class Bench {
    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>(Map.of(
            "delay", new DelayBench(),
            "flames", new FlamesBench(),
            "intake", new IntakeBench(),
            "loop", new LoopBench(),
            "recovery", new RecoveryBench(),
            "search", new SearchBench(),
            "start", new StartBench(),
            "tickets", new TicketsBench(),
            "timers", new TimersBench()));

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = arguments.length == 0 ? List.copyOf(BENCHMARKS.keySet()) : List.of(arguments);
        for (String name : names) {
            Benchmark benchmark = BENCHMARKS.get(name);
            if (benchmark == null) {
                System.err.println("There is no benchmark '" + name + "': choose of " + BENCHMARKS.keySet());
                System.exit(2);
            }
            System.out.println("== " + name);
            benchmark.run();
        }
    }
}
