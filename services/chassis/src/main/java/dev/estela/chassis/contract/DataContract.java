package dev.estela.chassis.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import dev.estela.chassis.http.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The JSON Schema of some data. A service that uses it brings the validator along. */
public final class DataContract {
    private final Schema schema;

    /** Reads the schema at once, not with the first data. */
    public DataContract(String location) {
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        var registry =
                SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> builder.schemaRegistryConfig(config));
        schema = registry.getSchema(SchemaLocation.of(location));
        schema.initializeValidators();
    }

    /** Every fault, not only the first, each with a JSON Pointer into the data. */
    public List<FieldError> faults(JsonNode data) {
        List<Error> errors = schema.validate(data);
        Set<String> malformed = errors.stream()
                .filter(error -> "format".equals(error.getKeyword()))
                .map(DataContract::place)
                .collect(Collectors.toSet());
        return errors.stream()
                .filter(error -> !("pattern".equals(error.getKeyword()) && malformed.contains(place(error))))
                .map(DataContract::fault)
                .toList();
    }

    /** A missing field is named itself, not the object that lacks it. */
    private static FieldError fault(Error error) {
        boolean missing = "required".equals(error.getKeyword()) && error.getProperty() != null;
        return missing
                ? new FieldError(place(error) + "/" + escaped(error.getProperty()), "is missing")
                : new FieldError(place(error), message(error));
    }

    private static String message(Error error) {
        boolean time = "format".equals(error.getKeyword()) && error.getMessage().contains("date-time");
        return time ? "must be a time with seconds and a zone, like 2026-11-02T10:15:00Z" : error.getMessage();
    }

    private static String place(Error error) {
        return error.getInstanceLocation().toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
