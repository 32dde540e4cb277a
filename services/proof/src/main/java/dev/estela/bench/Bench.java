package dev.estela.bench;

import dev.estela.bench.agents.AgentsBench;
import dev.estela.bench.mail.MailBench;
import dev.estela.bench.search.SearchBench;
import dev.estela.bench.sla.SlaBench;
import dev.estela.bench.tickets.TicketsBench;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./estela bench [agents|delay|flames|intake|loop|mail|recovery|search|sla|start|tickets|timers]}: runs one benchmark, or all. */
public final class Bench {
    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>(Map.ofEntries(
            Map.entry("agents", new AgentsBench()),
            Map.entry("delay", new DelayBench()),
            Map.entry("flames", new FlamesBench()),
            Map.entry("intake", new IntakeBench()),
            Map.entry("loop", new LoopBench()),
            Map.entry("mail", new MailBench()),
            Map.entry("recovery", new RecoveryBench()),
            Map.entry("search", new SearchBench()),
            Map.entry("sla", new SlaBench()),
            Map.entry("start", new StartBench()),
            Map.entry("tickets", new TicketsBench()),
            Map.entry("timers", new TimersBench())));

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
