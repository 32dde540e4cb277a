package dev.estela.local.postgres;

import dev.estela.local.process.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server that an earlier run left behind over the same data is stopped before a new one starts. */
final class StalePostmaster {
    private StalePostmaster() {}

    static void stop(Path data) throws IOException, InterruptedException {
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        List<String> lines = Files.readAllLines(note);
        long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
        if (pid > 0 && isPostgresOver(data, pid)) {
            signal("INT", pid);
            for (int i = 0; i < 200 && ProcessHandle.of(pid).isPresent(); i++) {
                Thread.sleep(100);
            }
            signal("QUIT", pid);
        }
        Files.deleteIfExists(note);
    }

    private static boolean isPostgresOver(Path data, long pid) {
        Commands.Answer answer = Commands.run(List.of("ps", "-o", "args=", "-p", Long.toString(pid)));
        String arguments = answer.ok() ? answer.output() : commandLine(pid);
        return arguments.contains("postgres") && arguments.contains(data.toString());
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }

    private static void signal(String name, long pid) {
        if (ProcessHandle.of(pid).isPresent()) {
            Commands.Answer ignored = Commands.run(List.of("kill", "-s", name, Long.toString(pid)));
        }
    }
}
