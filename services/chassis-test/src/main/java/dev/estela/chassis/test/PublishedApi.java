package dev.estela.chassis.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The OpenAPI document of a service as it is committed under {@code docs/api}: others build on it, so a change of it has to be meant.
 * {@code -Destela.api.write=true} writes what the service says now.
 */
public final class PublishedApi {
    private static final Path FOLDER = Path.of("../../docs/api");

    private PublishedApi() {}

    /** What is committed for a service. */
    public static String committed(String service) {
        try {
            Path file = FOLDER.resolve(service + ".yaml");
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the running service says; written to the committed file first, if asked to. */
    public static String served(String service, String document) {
        boolean write = ConfigProvider.getConfig()
                .getOptionalValue("estela.api.write", Boolean.class)
                .orElse(false);
        if (write) {
            try {
                Files.createDirectories(FOLDER);
                Files.writeString(FOLDER.resolve(service + ".yaml"), document, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return document;
    }
}
