package dev.estela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.TreeMap;
import java.util.stream.Stream;

/** The contracts, as producers and consumers of events are held to them. */
public final class Contracts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Contracts() {}

    /** @param type such as {@code dev.estela.shipment.delayed.v1} */
    public static void assertKept(String type, String payload) {
        String[] parts = type.replace("dev.estela.", "").split("\\.");
        String file = "classpath:contracts/%s/%s.v1.schema.json".formatted(parts[0], parts[1]);
        assertThat(REGISTRY.getSchema(SchemaLocation.of(file)).validate(read(payload)))
                .as(type + " " + payload)
                .isEmpty();
    }

    /** Each example as a producer may send it tomorrow: with a field more. */
    public static Map<String, String> examplesWithMore(String folder) {
        try {
            URI uri = Contracts.class.getResource("/contracts/" + folder).toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return examples(jar.getPath("/contracts/" + folder));
                }
            }
            return examples(Path.of(uri));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> examples(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".example.json"))
                    .sorted()
                    .toList();
            Map<String, String> examples = new TreeMap<>();
            for (Path file : found) {
                ObjectNode example = (ObjectNode) read(Files.readString(file));
                examples.put(
                        file.getFileName().toString(),
                        example.put("unheardOf", 1).toString());
            }
            return examples;
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
