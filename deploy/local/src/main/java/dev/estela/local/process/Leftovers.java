package dev.estela.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Children of an earlier run that was killed and whose guardian was killed too: the next start ends them first. */
public final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private Leftovers() {}

    /** Ends them all and answers how many there were. */
    public static int clean(Path run) throws IOException {
        List<PidFile> notes;
        try (Stream<Path> files = Files.list(run)) {
            notes = files.filter(file -> file.toString().endsWith(".pid"))
                    .flatMap(file -> PidFile.read(file).stream())
                    .toList();
        }
        int ended = 0;
        for (PidFile note : notes) {
            if (note.process().isPresent()) {
                end(note);
                ended++;
            }
            note.delete();
        }
        return ended;
    }

    private static void end(PidFile note) {
        note.process().ifPresent(process -> {
            Signals.send(note.signal(), note.pid());
            if (!gone(process, 15) && process.destroyForcibly() && !gone(process, 5)) {
                LOG.warn("Process {} of an earlier run does not end", note.pid());
            }
        });
    }

    private static boolean gone(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
