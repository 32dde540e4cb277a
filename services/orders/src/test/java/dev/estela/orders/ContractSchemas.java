package dev.estela.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The contracts as the other side of a topic sees them. */
public final class ContractSchemas {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private ContractSchemas() {}

    /** @param type such as {@code dev.estela.order.placed.v1} */
    public static List<String> faults(String type, JsonNode payload) {
        return REGISTRY
                .getSchema(SchemaLocation.of("classpath:contracts/" + file(type) + ".schema.json"))
                .validate(payload)
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** {@code order/placed.v1} */
    public static String file(String type) {
        return type.replace("dev.estela.", "").replaceFirst("\\.", "/");
    }

    /** Every path of an object's fields; array items count as one. */
    public static Set<String> shape(JsonNode node) {
        Set<String> paths = new TreeSet<>();
        collect(node, "", paths);
        return paths;
    }

    private static void collect(JsonNode node, String path, Set<String> paths) {
        node.properties().forEach(field -> {
            paths.add(path + "/" + field.getKey());
            collect(field.getValue(), path + "/" + field.getKey(), paths);
        });
        if (node.isArray()) {
            node.forEach(item -> collect(item, path + "/*", paths));
        }
    }
}
