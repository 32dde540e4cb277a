package dev.estela.chassis.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.estela.chassis.event.PoisonException;
import jakarta.enterprise.context.ApplicationScoped;

/** JSON as Estela speaks it: camelCase, ISO-8601 instants, absent instead of null, unknown fields ignored. */
@ApplicationScoped
public class Json {
    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value.getClass(), e);
        }
    }

    /** @throws PoisonException when the text is not JSON or has another shape */
    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new PoisonException("invalid-payload", e.getOriginalMessage());
        }
    }

    /** @throws PoisonException when the text is not JSON */
    public JsonNode tree(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new PoisonException("malformed-json", e.getOriginalMessage());
        }
    }
}
