package dev.estela.local.postgres;

import dev.estela.local.Folders;
import dev.estela.local.StartFailure;
import dev.estela.local.process.Commands;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL: unpacked once from the jar for this platform, or else those on the PATH. */
record PostgresBinaries(Path bin) {

    static PostgresBinaries in(Path home) throws IOException {
        String archive = "/postgres-" + system() + "-" + architecture() + ".txz";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            return packed == null ? onThePath() : unpacked(home.resolve("postgresql"), archive, packed);
        }
    }

    Path initdb() {
        return bin.resolve("initdb");
    }

    Path postgres() {
        return bin.resolve("postgres");
    }

    /** The major version, for example 18. */
    int major() {
        String version =
                Commands.run(List.of(postgres().toString(), "--version")).output();
        String number = version.replaceFirst("(?s).*?(\\d+)(\\.|devel|beta|rc).*", "$1");
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new StartFailure("PostgreSQL in " + bin + " does not run on this machine: " + version, e);
        }
    }

    private static PostgresBinaries onThePath() {
        return Commands.find("initdb")
                .map(initdb -> new PostgresBinaries(initdb.getParent()))
                .orElseThrow(
                        () -> new StartFailure(
                                "There is no PostgreSQL for " + system() + " on " + architecture()
                                        + " inside Estela: install PostgreSQL 18 and put its bin folder (initdb, postgres) on the PATH."));
    }

    private static PostgresBinaries unpacked(Path folder, String archive, InputStream packed) throws IOException {
        long size = PostgresBinaries.class.getResource(archive).openConnection().getContentLengthLong();
        Path target = folder.resolve("programs-" + size);
        if (!Files.exists(target.resolve("bin/postgres"))) {
            Path draft = folder.resolve("unpacking");
            Folders.delete(draft);
            unpack(packed, draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(target.resolve("bin"));
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("The archive of PostgreSQL names a file outside of it: " + entry.getName());
                }
                place(tar, entry, file);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = name.equals("aarch64") || name.equals("arm64");
        return arm ? "arm_64" : "x86_64";
    }
}
