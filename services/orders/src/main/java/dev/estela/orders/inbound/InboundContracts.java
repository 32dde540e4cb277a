package dev.estela.orders.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The JSON Schemas of what comes in. They are read at the start, not with the first event. */
@Startup
@ApplicationScoped
public class InboundContracts {
    private final Map<InboundType, Schema> schemas = new EnumMap<>(InboundType.class);

    InboundContracts() {
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        var registry =
                SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> builder.schemaRegistryConfig(config));
        for (InboundType type : InboundType.values()) {
            Schema schema = registry.getSchema(SchemaLocation.of(type.schema()));
            schema.initializeValidators();
            schemas.put(type, schema);
        }
    }

    /** Every fault, not only the first. */
    public List<Fault> faults(InboundType type, JsonNode data) {
        return Objects.requireNonNull(schemas.get(type)).validate(data).stream()
                .map(InboundContracts::fault)
                .toList();
    }

    /** A missing field is named itself, not the object that lacks it. */
    private static Fault fault(Error error) {
        String at = error.getInstanceLocation().toString();
        boolean missing = "required".equals(error.getKeyword()) && error.getProperty() != null;
        return missing
                ? new Fault(at + "/" + escaped(error.getProperty()), "is missing")
                : new Fault(at, error.getMessage());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
