package dev.estela.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the JVM learned from an earlier start of a service (JEP 483 and 514, from JDK 25 on): classes loaded and linked ahead of time
 * make it start in a third of the time. It fits one build and one JVM only; an old one is not used.
 */
public final class AotCache {
    private static final int FIRST_JDK = 25;

    /** The JVM warns about every class it cannot keep, which is of no use to anybody here. */
    private static final String QUIET = "-Xlog:disable";

    private final Path file;
    private final Path application;

    public AotCache(Path root, ServiceName service) {
        this.application = service.application(root);
        this.file = application.resolveSibling(service.id() + ".aot");
    }

    public static boolean supported() {
        return Runtime.version().feature() >= FIRST_JDK;
    }

    /** Whether it was made from this build by this JVM. */
    public boolean fits() throws IOException {
        return supported()
                && Files.exists(file)
                && Files.exists(note())
                && Files.readString(note()).equals(identity());
    }

    /** The options of a start that uses it; none when it does not fit. */
    public List<String> use() throws IOException {
        return fits() ? List.of("-XX:AOTCache=" + file, QUIET) : List.of();
    }

    /** The options of a start that makes it; it is written when that JVM ends. */
    public List<String> train() {
        return List.of("-XX:AOTCacheOutput=" + file, QUIET);
    }

    /** After the training: remembers what it was made from. False when the JVM wrote none. */
    public boolean seal() throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        Files.writeString(note(), identity());
        return true;
    }

    public void drop() throws IOException {
        Files.deleteIfExists(note());
        Files.deleteIfExists(file);
    }

    private Path note() {
        return file.resolveSibling(file.getFileName() + ".made-from");
    }

    private String identity() throws IOException {
        StringBuilder identity = new StringBuilder(System.getProperty("java.home"))
                .append(' ')
                .append(Runtime.version())
                .append('\n');
        try (Stream<Path> files = Files.walk(application)) {
            for (Path jar : files.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                BasicFileAttributes of = Files.readAttributes(jar, BasicFileAttributes.class);
                identity.append(application.relativize(jar))
                        .append(' ')
                        .append(of.size())
                        .append(' ')
                        .append(of.lastModifiedTime().toMillis())
                        .append('\n');
            }
        }
        return identity.toString();
    }
}
