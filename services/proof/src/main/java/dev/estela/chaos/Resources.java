package dev.estela.chaos;

import dev.estela.stack.Processes;
import dev.estela.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the parts hold: memory, threads, files, connections.
 *
 * @param connections to the database, by user
 * @param slotBytes what the relay has not confirmed yet
 */
record Resources(
        Map<String, Long> megabytes, Map<String, Long> threads, Map<String, Long> connections, long slotBytes) {
    private static final long MOST_SLOT_BYTES = 16L << 20;
    private static final long MOST_MEGABYTES = 640;
    private static final double GROWTH = 1.5;
    private static final int SLACK = 20;

    static Resources of(Scene scene) throws IOException, InterruptedException, SQLException {
        Map<String, Long> megabytes = new TreeMap<>();
        Map<String, Long> threads = new TreeMap<>();
        for (String service : Stack.SERVICES) {
            long pid = scene.pid(service);
            megabytes.put(service, (long)
                    Processes.megabytes(List.of(ProcessHandle.of(pid).orElseThrow())));
            threads.put(service, threads(pid));
        }
        Map<String, Long> connections = new TreeMap<>();
        scene.query(
                        "select usename, count(*) from pg_stat_activity where usename is not null and usename <> 'postgres' group by 1")
                .forEach(row -> connections.put(row.get(0), Long.parseLong(row.get(1))));
        return new Resources(megabytes, threads, connections, slotBytes(scene));
    }

    /** Whether the slot is within its bound; with nothing more to send it takes the relay's next heartbeat. */
    static boolean slotMovesOn(Scene scene) throws IOException, SQLException {
        return slotBytes(scene) <= MOST_SLOT_BYTES;
    }

    private static long slotBytes(Scene scene) throws IOException, SQLException {
        List<List<String>> slot = scene.query(
                "select coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)::bigint, 9223372036854775807) from pg_replication_slots where slot_name = 'estela_outbox'");
        return slot.isEmpty() ? Long.MAX_VALUE : Long.parseLong(slot.getFirst().getFirst());
    }

    private static long threads(long pid) throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return tasks.count();
        }
    }

    /** I12: nothing has leaked. */
    Finding comparedWith(Resources before) {
        List<String> faults = new ArrayList<>();
        compare("threads of", before.threads, threads, faults);
        compare("connections of", before.connections, connections, faults);
        megabytes.forEach((service, now) -> {
            if (now > MOST_MEGABYTES) {
                faults.add("%s holds %d MiB of memory, before %d"
                        .formatted(service, now, before.megabytes.getOrDefault(service, 0L)));
            }
        });
        if (slotBytes > MOST_SLOT_BYTES) {
            faults.add("the slot holds " + (slotBytes >> 20) + " MiB back");
        }
        return new Finding(
                "I12 memory, threads, connections and the slot are within their bounds", megabytes.size(), faults);
    }

    private static void compare(String what, Map<String, Long> before, Map<String, Long> after, List<String> faults) {
        after.forEach((part, now) -> {
            long then = before.getOrDefault(part, 0L);
            if (now > then * GROWTH + SLACK) {
                faults.add("%s %s: %d, before %d".formatted(what, part, now, then));
            }
        });
    }
}
