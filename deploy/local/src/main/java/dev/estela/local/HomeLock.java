package dev.estela.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One launcher per data folder. The operating system gives the lock back when the process ends, however it ends. */
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;
    private final Path note;

    private HomeLock(FileChannel channel, Path note) {
        this.channel = channel;
        this.note = note;
    }

    static HomeLock take(Path home, Path run) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Path note = run.resolve("launcher");
        if (tried(channel) == null) {
            channel.close();
            String pid = Files.exists(note) ? Files.readString(note).strip() : "unknown";
            throw new StartFailure(
                    "Estela runs already over " + home + " (process " + pid + "): ./estela down stops it.");
        }
        Files.writeString(note, ProcessHandle.current().pid() + "\n");
        return new HomeLock(channel, note);
    }

    private static FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(note);
        channel.close();
    }
}
