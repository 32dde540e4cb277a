package dev.estela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;

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

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
