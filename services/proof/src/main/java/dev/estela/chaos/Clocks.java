package dev.estela.chaos;

import dev.estela.stack.Stack;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The clock of each service, which can be set while it runs: a small library, preloaded, reads from a file how far it is off. The launcher starts everything
 * through {@code setsid}; a script of that name stands before it on the path and gives each service the library and its file.
 */
final class Clocks implements AutoCloseable {
    private static final Duration OFF = Duration.ofMinutes(10);
    private static final long MILLIS = 30_000;
    private static final String SCRIPT = """
            #!/bin/sh
            if [ -f "%1$s/$ESTELA_DB_USER.clock" ]; then
              export LD_PRELOAD=%1$s/clock.so ESTELA_CLOCK="%1$s/$ESTELA_DB_USER.clock"
            fi
            exec %2$s "$@"
            """;

    private final Path folder;

    private Clocks(Path folder) {
        this.folder = folder;
    }

    /** @param settable whether they will be set at all; everything runs without the library otherwise, and needs no C compiler */
    static Clocks make(boolean settable) throws IOException, InterruptedException {
        Clocks clocks = new Clocks(Files.createTempDirectory("estela-clocks-"));
        if (settable) {
            clocks.provide();
        }
        return clocks;
    }

    private void provide() throws IOException, InterruptedException {
        Path source = folder.resolve("clock.c");
        try (InputStream code = Clocks.class.getResourceAsStream("clock.c")) {
            Files.write(source, code.readAllBytes());
        }
        Process compiler = new ProcessBuilder(
                        "cc",
                        "-shared",
                        "-fPIC",
                        "-O2",
                        "-o",
                        folder.resolve("clock.so").toString(),
                        source.toString(),
                        "-ldl")
                .inheritIO()
                .start();
        if (compiler.waitFor() != 0) {
            throw new IllegalStateException("the library that sets clocks wrong cannot be compiled");
        }
        for (String service : Stack.SERVICES) {
            set(service, Duration.ZERO);
        }
        Path script = Files.writeString(folder.resolve("setsid"), SCRIPT.formatted(folder, setsid()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path setsid() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "setsid"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    Map<String, String> environment() {
        return Map.of("PATH", folder + ":" + System.getenv("PATH"));
    }

    /** In the one file that the process has mapped, all eight bytes at once. */
    private void set(String service, Duration off) throws IOException {
        ByteBuffer seconds =
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(0, off.toSeconds());
        try (FileChannel file = FileChannel.open(
                folder.resolve(service + ".clock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            int unused = file.write(seconds, 0);
        }
    }

    static String skew(Scene scene, RandomGenerator random) throws Exception {
        Clocks clocks = scene.clocks();
        String service = Stack.SERVICES.get(random.nextInt(Stack.SERVICES.size()));
        boolean ahead = random.nextBoolean();
        clocks.set(service, ahead ? OFF : OFF.negated());
        try {
            Thread.sleep(MILLIS);
        } finally {
            clocks.set(service, Duration.ZERO);
        }
        return "%s %d min %s for %d s".formatted(service, OFF.toMinutes(), ahead ? "ahead" : "behind", MILLIS / 1000);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
