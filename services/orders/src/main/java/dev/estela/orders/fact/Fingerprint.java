package dev.estela.orders.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.estela.chassis.id.Ids;

/** Tells two contents apart without keeping them. It must be the same on every machine and in every release: absent fields leave no trace in it. */
public final class Fingerprint {
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private Fingerprint() {}

    public static String of(Object content) {
        try {
            return "%016x".formatted(Ids.hash(CANONICAL.writeValueAsString(content)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a record: " + content.getClass(), e);
        }
    }
}
