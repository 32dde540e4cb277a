package dev.estela.local.connect;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The connector file of {@code deploy/connect}, whose placeholders are names of the environment in capitals; others, like the
 * router's own {@code ${routedByValue}}, stay as they are.
 */
public record ConnectorTemplate(String name, Map<String, String> config) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

    public static ConnectorTemplate read(Path file) throws IOException {
        JsonNode json = JSON.readTree(file.toFile());
        return new ConnectorTemplate(
                json.path("name").asText(), JSON.convertValue(json.path("config"), new TypeReference<>() {}));
    }

    /** The configuration as Kafka Connect takes it. */
    public Map<String, String> resolve(Map<String, String> values) {
        Map<String, String> resolved = new LinkedHashMap<>();
        config.forEach((key, value) -> resolved.put(key, fill(value, values)));
        resolved.put("name", name);
        return resolved;
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("Nothing was given for the placeholder " + found.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
