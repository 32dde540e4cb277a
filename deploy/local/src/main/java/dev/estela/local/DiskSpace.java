package dev.estela.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Room on the disk under the data folder. */
public record DiskSpace(long freeMegabytes) {
    /** Below this a start makes no sense: logs, segments and write-ahead log would fill it within minutes. */
    public static final long NEEDED = 1_024;

    /** Below this a running installation says so, and what has stopped does not begin again. */
    public static final long SCARCE = 512;

    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    public static DiskSpace of(Path folder) throws IOException {
        return new DiskSpace(Files.getFileStore(folder).getUsableSpace() >> 20);
    }

    /** Waits while room is scarce: what a full disk has stopped makes things worse when it starts again on it. */
    static void awaitRoom(Path folder) throws IOException, InterruptedException {
        await(() -> of(folder), folder);
    }

    static void await(Look look, Path folder) throws IOException, InterruptedException {
        DiskSpace space = look.take();
        if (space.freeMegabytes < SCARCE) {
            LOG.warn("Waits for {} MB on the disk under {}: it has {}", SCARCE, folder, space.freeMegabytes);
        }
        while (space.freeMegabytes < SCARCE) {
            Thread.sleep(PAUSE);
            space = look.take();
        }
    }

    void requireEnough(Path folder) {
        if (freeMegabytes < NEEDED) {
            throw new StartFailure("The disk under " + folder + " has " + freeMegabytes + " MB free; Estela needs "
                    + NEEDED + " MB: make room, or point ESTELA_HOME to another disk.");
        }
    }

    @FunctionalInterface
    interface Look {
        DiskSpace take() throws IOException;
    }
}
