package dev.estela.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {
    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    static Stream<Path> schemas() {
        return Contracts.schemas().stream();
    }

    static Stream<Path> examples() {
        return Contracts.examples().stream();
    }

    static Stream<String> contracts() {
        return Contracts.names().stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaIsValidAgainstTheMetaSchema(Path file) {
        JsonNode schema = Contracts.read(file);
        assertThat(schema.path("$schema").asText()).isEqualTo(META_SCHEMA);
        assertThat(Contracts.schema(META_SCHEMA).validate(schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsWhatItsSchemaSays(Path file) {
        String contract = Contracts.relative(file).replaceAll("\\.v1\\..*", "");
        assertThat(Contracts.names()).contains(contract);
        assertThat(Contracts.validate(contract, Contracts.read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyContractHasAnExampleANameAndATitle(String contract) {
        JsonNode schema = Contracts.read(Contracts.schemaFile(contract));
        List<String> examples =
                Contracts.examples(contract).stream().map(Contracts::relative).toList();
        assertThat(examples).contains(contract + ".v1.example.json");
        assertThat(schema.path("$comment").asText()).isEqualTo(Contracts.urn(contract));
        assertThat(schema.path("title").asText()).isEqualTo(Contracts.type(contract));
        assertThat(schema.path("description").asText()).isNotBlank();
    }

    /** A URN cannot be the base of a relative reference, so the schemas do without {@code $id}. */
    @ParameterizedTest
    @MethodSource("schemas")
    void noSchemaHasAnIdThatWouldBreakItsRelativeReferences(Path file) {
        assertThat(Contracts.read(file).findValues("$id")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aPropertyNobodyKnowsIsIgnored(String contract) {
        for (Path example : Contracts.examples(contract)) {
            var payload = (com.fasterxml.jackson.databind.node.ObjectNode) Contracts.read(example);
            payload.put("somethingNew", 1);
            assertThat(Contracts.validate(contract, payload)).isEmpty();
        }
    }
}
