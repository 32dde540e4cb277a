package dev.estela.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A note of a running process: its pid, when it started (pids are used again) and how to stop it. */
record PidFile(Path path, long pid, long startedAt, StopSignal signal) {

    static PidFile write(Path path, ProcessHandle process, StopSignal signal) throws IOException {
        PidFile file = new PidFile(path, process.pid(), startOf(process), signal);
        Files.writeString(path, file.pid() + " " + file.startedAt() + " " + signal + "\n");
        return file;
    }

    static Optional<PidFile> read(Path path) {
        try {
            String[] words = Files.readString(path).strip().split(" ");
            return Optional.of(new PidFile(
                    path, Long.parseLong(words[0]), Long.parseLong(words[1]), StopSignal.valueOf(words[2])));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The process of this note, if it is still that one. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> Math.abs(startOf(handle) - startedAt) < 2_000);
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
