package dev.estela.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A disk in a file, of a size that can be filled, and whose power can be cut: what nobody has asked to be written for good is gone then. Making one takes
 * root, {@code mkfs.ext4} and a loop device.
 */
public final class Disk implements AutoCloseable {
    private static final String SIZE = "6G";

    private final Path image;
    private final Path folder;

    private Disk(Path image, Path folder) {
        this.image = image;
        this.folder = folder;
    }

    public static Disk make() throws IOException, InterruptedException {
        Path place = Files.createTempDirectory("estela-disk-");
        run("chmod", "755", place.toString());
        Disk disk = new Disk(place.resolve("image"), Files.createDirectory(place.resolve("disk")));
        run("truncate", "-s", SIZE, disk.image.toString());
        run("mkfs.ext4", "-q", "-F", "-m", "0", disk.image.toString());
        disk.mount();
        return disk;
    }

    Path folder() {
        return folder;
    }

    /** What has reached the disk by now. Nothing should write to it meanwhile. */
    Path photograph() throws IOException, InterruptedException {
        Path copy = image.resolveSibling("photograph");
        run("cp", "--sparse=always", image.toString(), copy.toString());
        return copy;
    }

    /** The disk is again as it was on the photograph. Nobody may use it meanwhile. */
    void becomes(Path photograph) throws IOException, InterruptedException {
        run("umount", folder.toString());
        run("mv", photograph.toString(), image.toString());
        mount();
    }

    /** Takes all the room there is. */
    public void fill() throws IOException, InterruptedException {
        int unused = new ProcessBuilder("dd", "if=/dev/zero", "of=" + folder.resolve("ballast"), "bs=1M")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    public void makeRoom() throws IOException {
        Files.delete(folder.resolve("ballast"));
    }

    private void mount() throws IOException, InterruptedException {
        run("mount", "-o", "loop", image.toString(), folder.toString());
        run("chmod", "755", folder.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
        Files.deleteIfExists(image);
        Files.deleteIfExists(folder);
        Files.deleteIfExists(image.getParent());
    }
}
