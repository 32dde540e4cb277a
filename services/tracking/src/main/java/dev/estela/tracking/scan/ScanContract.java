package dev.estela.tracking.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import dev.estela.chassis.http.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** The JSON Schema of a scan. */
@ApplicationScoped
public class ScanContract {
    private final Schema schema;

    ScanContract() {
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        var registry =
                SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> builder.schemaRegistryConfig(config));
        schema = registry.getSchema(SchemaLocation.of("classpath:contracts/carrier/scan.v1.schema.json"));
        schema.initializeValidators();
    }

    /** Every fault, not only the first. */
    List<FieldError> faults(String pointer, JsonNode scan) {
        return schema.validate(scan).stream()
                .map(error -> fault(pointer, error))
                .toList();
    }

    /** A missing field is named itself, not the object that lacks it. */
    private static FieldError fault(String pointer, Error error) {
        String at = pointer + error.getInstanceLocation();
        boolean missing = "required".equals(error.getKeyword()) && error.getProperty() != null;
        return missing
                ? new FieldError(at + "/" + escaped(error.getProperty()), "is missing")
                : new FieldError(at, error.getMessage());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
