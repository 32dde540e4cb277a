package dev.estela.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room on the disk under the data folder. */
public record DiskSpace(long freeMegabytes) {
    /** Below this a start makes no sense: logs, segments and write-ahead log would fill it within minutes. */
    public static final long NEEDED = 1_024;

    /** Below this a running installation says so. */
    public static final long SCARCE = 512;

    public static DiskSpace of(Path folder) throws IOException {
        return new DiskSpace(Files.getFileStore(folder).getUsableSpace() >> 20);
    }

    void requireEnough(Path folder) {
        if (freeMegabytes < NEEDED) {
            throw new StartFailure("The disk under " + folder + " has " + freeMegabytes + " MB free; Estela needs "
                    + NEEDED + " MB: make room, or point ESTELA_HOME to another disk.");
        }
    }
}
