package dev.estela.chassis.test;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Schemas and examples as the contracts module ships them: a test that uses this has it on its class path. */
public final class Contracts {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getDraft202012());

    private Contracts() {}

    /** What a payload does against the contract of its type; nothing is best. */
    public static List<String> faults(String type, String payload) {
        String path = path(type);
        return SCHEMAS
                .getSchema(SchemaLocation.of("classpath:contracts/" + path + ".v1.schema.json"))
                .validate(
                        payload,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** Every example of a type, however many there are. */
    public static List<String> examples(String type) {
        String path = path(type);
        String folder = path.substring(0, path.indexOf('/'));
        String prefix = path.substring(path.indexOf('/') + 1) + ".v1.";
        return in(folder, files -> files.filter(
                        file -> name(file).startsWith(prefix) && name(file).endsWith(".example.json"))
                .map(Contracts::text)
                .toList());
    }

    /** {@code dev.estela.order.placed.v1} is {@code order/placed}. */
    private static String path(String type) {
        return type.replace("dev.estela.", "").replace(".v1", "").replaceFirst("\\.", "/");
    }

    private static <T> T in(String folder, java.util.function.Function<Stream<Path>, T> read) {
        try {
            var uri = Objects.requireNonNull(Contracts.class.getResource("/contracts/" + folder))
                    .toURI();
            if (!uri.getScheme().equals("jar")) {
                try (Stream<Path> files = Files.list(Path.of(uri))) {
                    return read.apply(files);
                }
            }
            try (var jar = FileSystems.newFileSystem(uri, Map.of());
                    Stream<Path> files = Files.list(jar.getPath("/contracts/" + folder))) {
                return read.apply(files);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
