package dev.estela.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** CPU and memory of processes, read from /proc. */
public final class Processes {
    /** The kernel counts CPU in hundredths of a second. */
    private static final double TICKS = 100;

    private static final int AFTER_NAME = 2;
    private static final int UTIME = 13;
    private static final int CSTIME = 16;

    private Processes() {}

    public static Set<String> environment(long pid) {
        return Arrays.stream(read(pid, "environ").split("\0")).collect(Collectors.toSet());
    }

    /** The program and its arguments. */
    public static List<String> command(long pid) {
        return List.of(read(pid, "cmdline").split("\0"));
    }

    /** CPU seconds used so far, with those of children that have ended. */
    public static double cpuSeconds(List<ProcessHandle> processes) {
        return processes.stream().mapToDouble(handle -> cpu(handle.pid())).sum();
    }

    /** Proportional resident memory in MiB: what is shared counts once. */
    public static double megabytes(List<ProcessHandle> processes) {
        return processes.stream().mapToDouble(handle -> pss(handle.pid())).sum() / 1024;
    }

    /** By the shell's own kill, which every system has. */
    public static void signal(String signal, long pid) throws IOException, InterruptedException {
        int unused = new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + pid)
                .start()
                .waitFor();
    }

    /** Ended, whether or not somebody has taken note of it. */
    static boolean gone(long pid) {
        String stat = read(pid, "stat");
        return stat.isEmpty() || stat.charAt(stat.lastIndexOf(')') + AFTER_NAME) == 'Z';
    }

    private static double cpu(long pid) {
        String stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + AFTER_NAME).split(" ");
        double ticks = 0;
        for (int field = UTIME; field <= CSTIME; field++) {
            ticks += Double.parseDouble(fields[field - AFTER_NAME]);
        }
        return ticks / TICKS;
    }

    private static double pss(long pid) {
        return read(pid, "smaps_rollup")
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")))
                .sum();
    }

    private static String read(long pid, String what) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), what), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
