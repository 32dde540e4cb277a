package dev.estela.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    private static final Path CATALOGUE = Contracts.MODULE.resolve("../../docs/events.md");

    static Stream<String> contracts() {
        return Contracts.names().stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theCatalogueNamesEveryEventWithWhatItsSchemaSaysOfIt(String contract) throws IOException {
        String description = Contracts.read(Contracts.schemaFile(contract))
                .path("description")
                .asText();
        assertThat(Files.readString(CATALOGUE))
                .contains("[`" + Contracts.type(contract) + "`]", "| " + description + " |");
    }
}
