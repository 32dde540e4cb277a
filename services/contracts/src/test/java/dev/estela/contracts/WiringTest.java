package dev.estela.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document says who reads what; the services' own settings decide. */
class WiringTest {
    private static final Path SERVICES = Contracts.MODULE.resolve("..");

    static Stream<String> services() throws IOException {
        try (Stream<Path> modules = Files.list(SERVICES)) {
            return modules
                    .filter(module -> Files.exists(settings(module)))
                    .map(module -> module.getFileName().toString())
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceReadsTheTopicsTheDocumentSaysItReads(String service) throws IOException {
        assertThat(documented(service)).isEqualTo(configured(service));
    }

    private static Set<String> configured(String service) throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(settings(SERVICES.resolve(service)))) {
            settings.load(reader);
        }
        return settings.stringPropertyNames().stream()
                .filter(name -> name.matches("mp\\.messaging\\.incoming\\..*\\.topic"))
                .map(settings::getProperty)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> documented(String service) throws IOException {
        JsonNode document = new YAMLMapper()
                .readTree(Contracts.RESOURCES.resolve("asyncapi.yaml").toFile());
        return document.path("operations").properties().stream()
                .filter(operation -> operation.getKey().startsWith(service + ".receive."))
                .map(operation -> operation.getValue().at("/channel/$ref").asText())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path settings(Path module) {
        return module.resolve("src/main/resources/application.properties");
    }
}
