package dev.estela.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process the launcher started: it writes to its own log, leaves a note of its pid, and is watched by the guardian. */
public final class Child {
    private static final Logger LOG = LoggerFactory.getLogger(Child.class);
    private static final long LOG_LIMIT = 20L << 20;

    private final Process process;
    private final PidFile note;
    private final Guardian guardian;
    private final StopSignal signal;

    private Child(Process process, PidFile note, Guardian guardian, StopSignal signal) {
        this.process = process;
        this.note = note;
        this.guardian = guardian;
        this.signal = signal;
    }

    /** What to start and how to stop it. The environment is added to the launcher's own. */
    public record Plan(
            String name, List<String> command, Map<String, String> environment, Path folder, StopSignal signal) {}

    public static Child start(Plan plan, Path run, Path logs, Guardian guardian) throws IOException {
        Path log = rotated(logs.resolve(plan.name() + ".log"));
        ProcessBuilder builder = new ProcessBuilder(detached(plan.command()))
                .directory(plan.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(plan.environment());
        Process process = builder.start();
        guardian.watch(process.pid(), plan.signal());
        return new Child(process, note(plan, run, process, guardian), guardian, plan.signal());
    }

    /** What cannot be noted, on a full disk for instance, does not stay: another one would be started beside it. */
    private static PidFile note(Plan plan, Path run, Process process, Guardian guardian) throws IOException {
        try {
            return PidFile.write(run.resolve(plan.name() + ".pid"), process.toHandle(), plan.signal());
        } catch (IOException e) {
            guardian.forget(process.pid());
            process.destroyForcibly().onExit().join();
            throw e;
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public int exitCode() {
        return process.exitValue();
    }

    /** Completes when the process has ended, for whatever reason. */
    public CompletableFuture<Process> ended() {
        return process.onExit();
    }

    /** Asks it to stop, waits, and ends it by force when it does not. */
    public void stop(Duration patience) {
        Signals.send(signal, process.pid());
        if (!ended(patience)) {
            Process killed = process.destroyForcibly();
            boolean gone = ended(Duration.ofSeconds(5));
            LOG.warn("Process {} did not stop in time and was killed: {}", killed.pid(), gone ? "gone" : "still there");
        }
        forget();
    }

    public void forget() {
        guardian.forget(process.pid());
        note.delete();
    }

    /** Waits for its end, which may not come. */
    public boolean endsWithin(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean ended(Duration patience) {
        try {
            return endsWithin(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** In a session of its own, so that Ctrl-C in the terminal reaches the launcher only, which then stops all in good order. */
    static List<String> detached(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (Commands.exists("setsid")) {
            whole.add("setsid");
        }
        whole.addAll(command);
        return whole;
    }

    private static Path rotated(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
