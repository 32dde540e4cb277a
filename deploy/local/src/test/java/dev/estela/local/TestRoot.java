package dev.estela.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of the checkout are, whichever folder the tests run in. */
public final class TestRoot {
    private TestRoot() {}

    public static Path path() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/topics.yaml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("The tests run outside of a checkout");
    }
}
