package dev.estela.chassis.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * An event of another time.
 *
 * @param name the example and what is different about it
 * @param type such as {@code dev.estela.order.placed.v1}
 */
public record EvolvedEvent(String name, String type, JsonNode payload) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** As a consumer reads it. */
    public <T> T as(Class<T> shape) {
        try {
            return JSON.treeToValue(payload, shape);
        } catch (JsonProcessingException e) {
            throw new AssertionError(name + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
