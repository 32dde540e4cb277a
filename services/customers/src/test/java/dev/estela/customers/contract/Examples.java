package dev.estela.customers.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The examples and schemas of the contracts module. */
public final class Examples {
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Examples() {}

    /** Every type that services of ours publish. */
    public static List<String> types() {
        return walk(files -> files.filter(file -> file.endsWith(".v1.schema.json"))
                .filter(file -> !file.startsWith("commerce/") && !file.startsWith("carrier/"))
                .map(file -> "dev.estela." + file.replace(".schema.json", "").replace('/', '.'))
                .sorted()
                .toList());
    }

    /** Every example of an aggregate, each with a field nobody knows. */
    public static List<Example> of(String aggregate) {
        return walk(files -> files.filter(file -> file.startsWith(aggregate + "/") && file.endsWith(".example.json"))
                .sorted()
                .map(Examples::example)
                .toList());
    }

    public static <T> T read(Example example, Class<T> type) {
        try {
            return JSON.readValue(example.payload(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(example.name(), e);
        }
    }

    public static List<Error> faults(String contract, String payload) {
        try {
            JsonNode tree = JSON.readTree(payload);
            return SCHEMAS.getSchema(SchemaLocation.of("classpath:contracts/" + contract + ".v1.schema.json"))
                    .validate(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(String file) {
        try (var in = Examples.class.getResourceAsStream("/contracts/" + file)) {
            var payload = (ObjectNode) JSON.readTree(in);
            payload.put("somethingNew", "that nobody knows yet");
            String type =
                    "dev.estela." + file.substring(0, file.indexOf(".v1.")).replace('/', '.') + ".v1";
            return new Example(file, type, payload.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static <T> T walk(Function<Stream<String>, T> use) {
        try {
            URI root = Examples.class.getResource("/contracts").toURI();
            if (!root.getScheme().equals("jar")) {
                return walk(Path.of(root), use);
            }
            try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
                return walk(jar.getPath("/contracts"), use);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T walk(Path root, Function<Stream<String>, T> use) throws IOException {
        try (var files = Files.walk(root)) {
            return use.apply(files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/')));
        }
    }

    public record Example(String name, String type, String payload) {
        @Override
        public String toString() {
            return name;
        }
    }
}
