package dev.estela.local.replay;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The API keys of a local run, from {@code credentials.properties} in its data folder. */
public record Credentials(String adminKey, String publisherKey, String carrierKey) {

    public static Credentials read(Path home) throws IOException {
        Path file = home.resolve("credentials.properties");
        if (!Files.exists(file)) {
            throw new ReplayException(
                    "There is no " + file + ": start Estela first (./estela up --simulated-clock INSTANT),"
                            + " or say where its data is with ESTELA_HOME.");
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Credentials(
                properties.getProperty("admin.api-key"),
                properties.getProperty("publisher.api-key"),
                properties.getProperty("carrier.api-key"));
    }
}
