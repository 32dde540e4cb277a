package dev.estela.chaos;

import dev.estela.stack.Api;
import dev.estela.stack.Disk;
import dev.estela.stack.Stack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** {@code ./estela chaos [--seed N] [--minutes M] [--rate ORDERS] [FAULT…]}: ends with 1 when a promise was broken. */
public final class Chaos {
    private static final long WARM_UP = 15_000;
    private static final int SHORTEST_PAUSE = 1_000;
    private static final int LONGEST_PAUSE = 6_000;

    private final Options options;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final List<Strike> strikes = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private final long begin = System.nanoTime();

    private Chaos(Options options) {
        this.options = options;
        this.random = new Random(options.seed());
    }

    public static void main(String[] words) throws Exception {
        Options options;
        try {
            options = Options.of(words);
        } catch (IllegalArgumentException e) {
            System.err.println("estela: " + e.getMessage());
            System.exit(2);
            return;
        }
        System.exit(new Chaos(options).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "seed %d, %.1f minutes of faults, %.0f orders a second%n",
                options.seed(),
                options.minutes(),
                options.rate());
        try (Links links = Links.open(Stack.PORT);
                Clocks clocks = Clocks.make(options.faults().contains(Faults.OF_CLOCKS));
                Stack stack = start(environment(links, clocks))) {
            boolean kept = against(stack, links, clocks);
            if (kept) {
                stack.done();
            }
            return kept;
        }
    }

    private Stack start(Map<String, String> environment) throws IOException, InterruptedException {
        return options.faults().stream().anyMatch(Faults.OF_DISKS::contains)
                ? Stack.start(Disk.make(), environment)
                : Stack.start("chaos", environment);
    }

    private Map<String, String> environment(Links links, Clocks clocks) throws IOException {
        Map<String, String> environment = new HashMap<>(clocks.environment());
        environment.put("ESTELA_APART", "true");
        environment.put("ESTELA_DETOURS", links.write().toString());
        if (options.faults().isEmpty() || options.faults().contains(Faults.OF_FULL_SLOTS)) {
            environment.put("ESTELA_SLOT_WAL", Relay.MOST_WAL);
        }
        return environment;
    }

    private boolean against(Stack stack, Links links, Clocks clocks) throws Exception {
        Api api = new Api(stack);
        api.put("/api/orders/stores/" + Shop.STORE, Shop.settings(Instant.now()));
        api.put("/api/notices/settings/" + Shop.STORE, "{\"window\":\"PT0S\"}");
        try (Load load = new Load(stack, ledger, options.seed(), options.rate());
                NaiveConsumer naive = new NaiveConsumer(stack, options.seed())) {
            Scene scene = new Scene(stack, api, links, clocks, load);
            load.start();
            naive.start();
            Thread.sleep(WARM_UP);
            Resources before = Resources.of(scene);
            strikeUntilOver(scene);
            say("the load stops");
            load.finish();
            say(
                    "%d orders, %d events accepted, %d times turned away and sent again",
                    ledger.stories().size(), ledger.events(), ledger.refusals());
            say("drained in %.0f s", new Drain(scene, ledger).await());
            List<Finding> findings = new ArrayList<>(new Promises(ledger, Outcome.of(scene)).all());
            findings.add(Resources.of(scene).comparedWith(before));
            findings.add(new Finding("every fault that was drawn was there", strikes.size(), missed));
            findings.add(control(naive.doubles()));
            return new Report(strikes, findings).print();
        }
    }

    private void strikeUntilOver(Scene scene) throws Exception {
        List<String> names = options.faults().isEmpty() ? Faults.usual() : options.faults();
        Schedule schedule = new Schedule(names, random);
        long end = System.nanoTime() + (long) (options.minutes() * 60e9);
        try (Health health = new Health(scene)) {
            do {
                strike(schedule.next(), scene, health);
                Thread.sleep(random.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE));
            } while (System.nanoTime() < end);
        }
    }

    private void strike(String name, Scene scene, Health health) throws Exception {
        say("%s …", name);
        String target;
        try {
            target = Faults.all().get(name).strike(scene, random);
        } catch (IOException | SQLException | IllegalStateException e) {
            say("%s could not strike: %s", name, e.getMessage());
            missed.add(name + ": " + e.getMessage());
            return;
        }
        double recovered = health.await();
        strikes.add(new Strike(name, target, recovered));
        say("%s: %s; all up again after %.1f s", name, target, recovered);
    }

    private static Finding control(long doubles) {
        List<String> faults = doubles > 0 ? List.of() : List.of("it did nothing twice: these faults prove nothing");
        return new Finding("control: a consumer without an inbox acts twice", doubles, faults);
    }

    private void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, "[%5.1f s] %s%n", (System.nanoTime() - begin) / 1e9, text.formatted(values));
    }
}
