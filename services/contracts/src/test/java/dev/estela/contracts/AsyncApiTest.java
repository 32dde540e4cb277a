package dev.estela.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {
    /** Everybody who keeps something of a customer answers the one who asked. */
    private static final String ANSWERS = "estela.erasure";

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper()
                .readTree(Contracts.RESOURCES.resolve("asyncapi.yaml").toFile());
    }

    static Stream<String> contracts() {
        return Contracts.names().stream();
    }

    @Test
    void theDocumentIsValidAgainstTheOfficialSchemaOfAsyncApi() {
        assertThat(official().validate(document)).isEmpty();
    }

    @Test
    void theOfficialSchemaWouldNotTakeAnything() {
        ObjectNode broken = document.deepCopy();
        ((ObjectNode) broken.at("/operations/tracking.receive.carrier.scan")).remove("action");
        assertThat(official().validate(broken)).isNotEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (String reference : references()) {
            String[] parts = reference.split("#", 2);
            JsonNode target = parts[0].isEmpty() ? document : Contracts.read(file(parts[0]));
            assertThat(target.at(parts.length > 1 ? parts[1] : "").isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everySchemaIsThePayloadOfTheOneMessageThatBearsItsName(String contract) {
        List<String> messages = document.at("/components/messages").properties().stream()
                .filter(message -> file(message.getValue()
                                .at("/payload/schema/$ref")
                                .asText())
                        .equals(Contracts.schemaFile(contract).normalize()))
                .map(message ->
                        message.getKey() + " " + message.getValue().path("name").asText())
                .toList();
        String type = Contracts.type(contract);
        assertThat(messages).containsExactly(type + " " + type);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyMessageGoesOverTheTopicOfItsAggregate(String contract) {
        String type = Contracts.type(contract);
        List<String> topics = document.path("channels").properties().stream()
                .filter(channel -> channel.getValue().path("messages").has(type))
                .map(channel -> channel.getValue().path("address").asText())
                .toList();
        assertThat(topics).containsExactly(topic(contract));
    }

    @Test
    void everyTopicIsPublishedByOneServiceAndReadByAnother() {
        document.path("channels").fieldNames().forEachRemaining(topic -> {
            if (topic.equals("dead-letter")) {
                return; // every service has one, people read it
            }
            if (topic.equals(ANSWERS)) {
                assertThat(operations("receive", topic))
                        .as(topic + " has one reader")
                        .hasSize(1);
                assertThat(operations("send", topic))
                        .as(topic + " has many who answer")
                        .hasSizeGreaterThan(1);
                return;
            }
            assertThat(operations("send", topic))
                    .as(topic + " has one publisher")
                    .hasSize(1);
            assertThat(operations("receive", topic)).as(topic + " is read").isNotEmpty();
        });
    }

    /** The launcher, Compose and Kubernetes create topics from one list; a topic that is not in it does not exist. */
    @Test
    void everyTopicIsInTheListOfTopics() throws IOException {
        Path list = Contracts.MODULE.resolve("../../deploy/topics.yaml");
        List<String> topics =
                new YAMLMapper().readTree(list.toFile()).path("topics").findValuesAsText("name");
        document.path("channels").forEach(channel -> assertThat(topics).containsAll(addresses(channel)));
    }

    private static List<String> addresses(JsonNode channel) {
        String address = channel.path("address").asText();
        JsonNode services = channel.at("/parameters/service/enum");
        return services.isMissingNode()
                ? List.of(address)
                : services.valueStream()
                        .map(service -> address.replace("{service}", service.asText()))
                        .toList();
    }

    private static Schema official() {
        Path copy = Contracts.MODULE.resolve("src/test/resources/asyncapi/asyncapi-3.0.0.schema.json");
        return SchemaRegistry.withDialect(Dialects.getDraft7()).getSchema(Contracts.read(copy));
    }

    private static List<String> operations(String action, String topic) {
        return document.path("operations").properties().stream()
                .filter(operation ->
                        operation.getValue().path("action").asText().equals(action))
                .filter(operation ->
                        operation.getValue().at("/channel/$ref").asText().equals("#/channels/" + topic))
                .map(operation -> operation.getKey())
                .toList();
    }

    private static List<String> references() {
        return document.findValuesAsText("$ref");
    }

    private static Path file(String reference) {
        Path file = Contracts.RESOURCES.resolve(reference).normalize();
        assertThat(Files.isRegularFile(file)).as(reference).isTrue();
        return file;
    }

    private static String topic(String contract) {
        if (Contracts.inbound(contract)) {
            return contract.startsWith("carrier/") ? "carrier.scan" : "commerce.order";
        }
        String aggregate = contract.substring(0, contract.indexOf('/'));
        return aggregate.equals("dead-letter") ? "estela.{service}.dead-letter" : "estela." + aggregate;
    }
}
