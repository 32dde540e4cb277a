package dev.estela.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The memory of a process and all its descendants.
 *
 * @param resident sum of the resident sets, in which pages shared by several processes count several times, in MB
 * @param proportional the same with shared pages divided among those who share them, in MB; -1 where the system does not tell
 */
public record Footprint(long resident, long proportional, int processes) {

    public static Footprint of(ProcessHandle root) {
        List<Long> pids = Stream.concat(Stream.of(root), root.descendants())
                .map(ProcessHandle::pid)
                .toList();
        long resident = pids.stream()
                .mapToLong(pid -> kilobytes(pid, "status", "VmRSS:").orElse(0))
                .sum();
        long proportional = 0;
        for (long pid : pids) {
            OptionalLong own = kilobytes(pid, "smaps_rollup", "Pss:");
            if (own.isEmpty() && ProcessHandle.of(pid).isPresent()) {
                return new Footprint(resident >> 10, -1, pids.size());
            }
            proportional += own.orElse(0);
        }
        return new Footprint(resident >> 10, proportional >> 10, pids.size());
    }

    public String inWords() {
        String rest = proportional < 0 ? "" : " (%d MB with shared pages counted once)".formatted(proportional);
        return "%d MB resident in %d processes%s".formatted(resident, processes, rest);
    }

    private static OptionalLong kilobytes(long pid, String file, String field) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/" + file))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }
}
