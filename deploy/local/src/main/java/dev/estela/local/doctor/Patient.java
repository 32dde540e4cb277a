package dev.estela.local.doctor;

import dev.estela.local.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The installation under examination. */
record Patient(Settings settings, Properties credentials, boolean running) {

    static Patient of(Settings settings) throws IOException {
        Properties credentials = new Properties();
        Path file = settings.home().resolve("credentials.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                credentials.load(reader);
            }
        }
        return new Patient(settings, credentials, launcherRuns(settings));
    }

    String credential(String name) {
        return credentials.getProperty(name, "");
    }

    private static boolean launcherRuns(Settings settings) throws IOException {
        Path note = settings.run().resolve("launcher");
        if (!Files.exists(note)) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(note).strip()))
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }
}
