package dev.estela.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The contract files of this module, as the tests see them. */
final class Contracts {
    static final Path MODULE = Path.of(System.getProperty("estela.contracts", "."));
    static final Path RESOURCES = MODULE.resolve("src/main/resources");
    static final Path ROOT = RESOURCES.resolve("contracts");
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA_SUFFIX = ".v1.schema.json";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Contracts() {}

    /** Every contract as {@code <aggregate>/<event>}. */
    static List<String> names() {
        return files(SCHEMA_SUFFIX).stream()
                .map(file -> relative(file).replace(SCHEMA_SUFFIX, ""))
                .toList();
    }

    /** Every schema file, those of shared definitions included. */
    static List<Path> schemas() {
        return files(".schema.json");
    }

    static List<Path> examples(String contract) {
        return files(".example.json").stream()
                .filter(file -> relative(file).startsWith(contract + ".v1."))
                .toList();
    }

    static List<Path> examples() {
        return files(".example.json");
    }

    static Path schemaFile(String contract) {
        return ROOT.resolve(contract + SCHEMA_SUFFIX);
    }

    static List<Error> validate(String contract, JsonNode payload) {
        return schema("classpath:contracts/" + contract + SCHEMA_SUFFIX).validate(payload);
    }

    static Schema schema(String location) {
        return REGISTRY.getSchema(SchemaLocation.of(location));
    }

    /** The type on the wire: inbound contracts have no prefix of ours. */
    static String type(String contract) {
        String dotted = contract.replace('/', '.') + ".v1";
        return inbound(contract) ? dotted : "dev.estela." + dotted;
    }

    static boolean inbound(String contract) {
        return contract.startsWith("commerce/") || contract.startsWith("carrier/");
    }

    static String urn(String contract) {
        return "urn:estela:contract:" + contract.replace('/', ':') + ":v1";
    }

    static String relative(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not JSON", e);
        }
    }

    private static List<Path> files(String suffix) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
