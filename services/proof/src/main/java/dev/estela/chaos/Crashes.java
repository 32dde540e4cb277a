package dev.estela.chaos;

import dev.estela.stack.Processes;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Processes that end without a word, and processes that stand still for longer than their session lasts. */
final class Crashes {
    static final List<String> PARTS = List.of(
            "orders", "tracking", "notices", "surveys", "customers", "tickets", "kafka", "connect", "postgresql");

    private static final long LONGER_THAN_A_SESSION = 14_000;
    private static final int GAP = 200;

    private Crashes() {}

    static Fault kill(String part) {
        return (scene, random) -> {
            Processes.signal("KILL", scene.pid(part));
            return part;
        };
    }

    static String killBackend(Scene scene, RandomGenerator random) throws Exception {
        List<List<String>> backends = scene.query(
                "select pid, usename from pg_stat_activity where usename in ('orders','tracking','notices','surveys','customers','tickets') order by pid");
        if (backends.isEmpty()) {
            throw new IllegalStateException("no service is connected");
        }
        List<String> one = backends.get(random.nextInt(backends.size()));
        Processes.signal("KILL", Long.parseLong(one.getFirst()));
        return "a backend of " + one.get(1);
    }

    static String killPair(Scene scene, RandomGenerator random) throws Exception {
        List<String> parts = new ArrayList<>(PARTS);
        String first = parts.remove(random.nextInt(parts.size()));
        String second = parts.get(random.nextInt(parts.size()));
        long one = scene.pid(first);
        long other = scene.pid(second);
        int gap = random.nextInt(GAP);
        Processes.signal("KILL", one);
        Thread.sleep(gap);
        Processes.signal("KILL", other);
        return first + ", " + gap + " ms later " + second;
    }

    static Fault freeze(String part) {
        return (scene, random) -> {
            frozen(scene, List.of(part), () -> {});
            return part;
        };
    }

    /** Does something while parts stand still, for longer than their sessions last. */
    static void frozen(Scene scene, List<String> parts, Meanwhile meanwhile) throws Exception {
        List<Long> still = new ArrayList<>();
        try {
            for (String part : parts) {
                long pid = scene.pid(part);
                still.add(pid);
                Processes.signal("STOP", pid);
            }
            Thread.sleep(LONGER_THAN_A_SESSION);
            meanwhile.run();
        } finally {
            for (long pid : still) {
                Processes.signal("CONT", pid);
            }
        }
    }

    interface Meanwhile {
        void run() throws Exception;
    }
}
